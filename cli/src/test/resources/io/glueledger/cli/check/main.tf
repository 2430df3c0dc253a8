terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

provider "aws" {
  region                      = "us-east-1"
  access_key                  = "none"
  secret_key                  = "none"
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_credentials_validation = true
  skip_requesting_account_id  = true
}

resource "terraform_data" "zone" {
  input = "us-east-1a"
}

resource "aws_glue_connection" "orders" {
  name = "tf-orders"
  connection_properties = {
    JDBC_CONNECTION_URL = "jdbc:postgresql://db.example.com:5432/orders"
    JDBC_ENFORCE_SSL    = "true"
    USERNAME            = "app"
    PASSWORD            = "pl4nted-c4nary-Bx1"
  }
  physical_connection_requirements {
    availability_zone      = terraform_data.zone.output
    security_group_id_list = ["sg-0a1b2c3d"]
    subnet_id              = "subnet-0a1b2c3d"
  }
}
