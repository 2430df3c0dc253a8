# Copyright the Glue Ledger authors.
# SPDX-License-Identifier: Apache-2.0
"""Changes one connection back and forth as fast as it can, through the gate and at a Glue without one.
Ends with 0 if both answered alike and hold the same."""
import os
import random

import boto3
from botocore.exceptions import ClientError

gated = boto3.client("glue")
bare = boto3.client("glue", endpoint_url=os.environ["BARE"])
draw = random.Random(int(os.environ["SEED"]))
NAME = "hasty"


def definition(text):
    properties = {"JDBC_CONNECTION_URL": "jdbc:postgresql://db.example.com:5432/app?sslmode=verify-full",
                  "JDBC_ENFORCE_SSL": "true", "SECRET_ID": "app/db"}
    return {"Name": NAME, "Description": text, "ConnectionType": "JDBC", "ConnectionProperties": properties}


def create(glue, text):
    glue.create_connection(ConnectionInput=definition(text))


def update(glue, text):
    glue.update_connection(Name=NAME, ConnectionInput=definition(text))


def delete(glue, text):
    glue.delete_connection(ConnectionName=NAME)


def answer(call, glue, text):
    try:
        call(glue, text)
        return "200"
    except ClientError as error:
        return error.response["Error"]["Code"]


def held(glue):
    try:
        return glue.get_connection(Name=NAME)["Connection"]["Description"]
    except ClientError as error:
        return error.response["Error"]["Code"]


for step in range(int(os.environ["STEPS"])):
    call = draw.choice([create, update, update, delete])
    text = draw.choice("ab")
    told = [answer(call, glue, text) for glue in (gated, bare)]
    assert told[0] == told[1], (step, call.__name__, text, told)
assert held(gated) == held(bare), (held(gated), held(bare))
print("the same")
