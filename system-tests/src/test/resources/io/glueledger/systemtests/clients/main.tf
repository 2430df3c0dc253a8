terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

variable "gate" {}

variable "description" {
  default = "first"
}

variable "more" {
  type    = map(string)
  default = {}
}

# The account's own, for all that is no connection.
provider "aws" {
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
}

data "aws_region" "account" {}

# The gate's, as docs/operations.md says.
provider "aws" {
  alias                   = "ledger"
  skip_metadata_api_check = true
  skip_region_validation  = true
  endpoints {
    glue = var.gate
    sts  = var.gate
  }
}

resource "aws_glue_connection" "orders" {
  provider        = aws.ledger
  name            = "tf-orders"
  description     = var.description
  connection_type = "JDBC"
  connection_properties = merge({
    JDBC_CONNECTION_URL = "jdbc:postgresql://db.example.com:5432/orders"
    JDBC_ENFORCE_SSL    = "true"
    SECRET_ID           = "prod/orders"
  }, var.more)
  physical_connection_requirements {
    availability_zone      = "us-east-1a"
    security_group_id_list = ["sg-0a1b2c3d"]
    subnet_id              = "subnet-0a1b2c3d"
  }
  tags = {
    seen-as = var.description
  }
}
