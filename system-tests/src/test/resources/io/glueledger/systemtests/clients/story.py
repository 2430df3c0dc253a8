# Copyright the Glue Ledger authors.
# SPDX-License-Identifier: Apache-2.0
"""What a script with boto3 does with a connection of each type. Ends with 0 if all went as it must."""
import json
import os

import boto3
from botocore.exceptions import ClientError

ACCOUNT_ARN = "arn:aws:glue:us-east-1:123456789012:connection/"
glue = boto3.client("glue")


def connection(name):
    return glue.get_connection(Name=name)["Connection"]


def refused(call, **parameters):
    try:
        call(**parameters)
    except ClientError as error:
        return error.response
    raise AssertionError("was not refused")


inputs = json.loads(os.environ["INPUTS"])
names = [each["Name"] for each in inputs]

for each in inputs:
    each["MatchCriteria"] = ["team-" + each["ConnectionType"]]
    answer = glue.create_connection(ConnectionInput=each, Tags={"team": "blue"})
    assert answer["CreateConnectionStatus"] in ("READY", "IN_PROGRESS"), answer
    got = connection(each["Name"])
    assert got["ConnectionProperties"] == each["ConnectionProperties"], got
    each["Description"] = "zw\u00f6lf \u6f22\u5b57"
    glue.update_connection(Name=each["Name"], ConnectionInput=each)
    assert connection(each["Name"])["Description"] == each["Description"]
    arn = ACCOUNT_ARN + each["Name"]
    glue.tag_resource(ResourceArn=arn, TagsToAdd={"env": "prod", "cost": "7"})
    glue.untag_resource(ResourceArn=arn, TagsToRemove=["team", "cost"])
    assert glue.get_tags(ResourceArn=arn)["Tags"] == {"env": "prod"}

pages = list(glue.get_paginator("get_connections").paginate(PaginationConfig={"PageSize": 1}))
assert len(pages) == len(inputs), pages
assert sorted(c["Name"] for p in pages for c in p["ConnectionList"]) == sorted(names)
assert len(glue.get_connections(MaxResults=1)["ConnectionList"]) == 1


def filtered(**by):
    return [c["Name"] for c in glue.get_connections(Filter=by)["ConnectionList"]]


assert filtered(ConnectionType=inputs[0]["ConnectionType"]) == [names[0]]
assert filtered(MatchCriteria=inputs[1]["MatchCriteria"]) == [names[1]]
assert filtered(MatchCriteria=["none"]) == []

# A keystore's password only warns, so that there is one to hide.
kafka = next(each for each in inputs if each["ConnectionType"] == "KAFKA")
kafka["ConnectionProperties"]["KAFKA_CLIENT_KEYSTORE_PASSWORD"] = "hide-me-4711"
glue.update_connection(Name=kafka["Name"], ConnectionInput=kafka)
key = "KAFKA_CLIENT_KEYSTORE_PASSWORD"
assert connection(kafka["Name"])["ConnectionProperties"][key] == "hide-me-4711"
hidden = glue.get_connection(Name=kafka["Name"], HidePassword=True)["Connection"]
assert key not in hidden["ConnectionProperties"], hidden
assert "hide-me" not in str(glue.get_connections(HidePassword=True))

glue.test_connection(ConnectionName=names[0])

bad = dict(kafka, Name="risky")
bad["ConnectionProperties"] = dict(bad["ConnectionProperties"], KAFKA_SASL_SCRAM_PASSWORD="in-the-clear-4711")
denial = refused(glue.create_connection, ConnectionInput=bad)
assert denial["Error"]["Code"] == "AccessDeniedException", denial
assert denial["ResponseMetadata"]["HTTPStatusCode"] == 400, denial
text = denial["Error"]["Message"]
for part in ("SEC-02", "KAFKA_SASL_SCRAM_PASSWORD", "Fix:", denial["ResponseMetadata"]["RequestId"]):
    assert part in text, text
assert "in-the-clear" not in text, text

missing = refused(glue.get_connection, Name="none")
assert missing["Error"]["Code"] == "EntityNotFoundException", missing

deleted = glue.batch_delete_connection(ConnectionNameList=names + ["none"])
assert sorted(deleted["Succeeded"]) == sorted(names), deleted
assert list(deleted["Errors"]) == ["none"], deleted
assert glue.get_connections()["ConnectionList"] == []
print("all as it must be")
