# Types whose settings stand in maps and JSON, where much was hidden from callers without the right to passwords.
variable "bob_key_id" {}

variable "bob_secret" {
  sensitive = true
}

provider "aws" {
  alias                   = "bob"
  access_key              = var.bob_key_id
  secret_key              = var.bob_secret
  skip_metadata_api_check = true
  skip_region_validation  = true
  endpoints {
    glue = var.gate
    sts  = var.gate
  }
}

locals {
  network = {
    availability_zone = "us-east-1a"
    groups            = ["sg-0a1b2c3d"]
    subnet            = "subnet-0a1b2c3d"
  }
  settling = {
    AZURECOSMOS = { SparkProperties = jsonencode({
      secretId                       = "prod/cosmos"
      "spark.cosmos.accountEndpoint" = "https://exampledbaccount.documents.azure.com:443/"
    }) }
    AZURESQL = { SparkProperties = jsonencode({
      secretId = "prod/azuresql"
      url      = "jdbc:sqlserver://exampledbserver.database.windows.net:1433;database=exampledatabase;encrypt=true"
    }) }
    BIGQUERY = { SparkProperties = jsonencode({ secretId = "prod/bigquery" }) }
    OPENSEARCH = { SparkProperties = jsonencode({
      secretId                       = "prod/opensearch"
      "opensearch.nodes"             = "https://search-exampledomain-ixlmh4jieahrau3bfebcgp8cnm.us-east-1.es.amazonaws.com"
      "opensearch.port"              = "443"
      "opensearch.aws.sigv4.region"  = "us-east-1"
      "opensearch.nodes.wan.only"    = "true"
      "opensearch.aws.sigv4.enabled" = "true"
    }) }
    SNOWFLAKE = { SparkProperties = jsonencode({
      secretId = "prod/snowflake"
      sfRole   = "EXAMPLEETLROLE"
      sfUrl    = "exampleorg-exampleconnection.snowflakecomputing.com"
    }) }
    MARKETPLACE = {
      CONNECTOR_TYPE       = "Spark"
      CONNECTOR_URL        = "https://709825985650.dkr.ecr.us-east-1.amazonaws.com/amazon-web-services/glue/hudi:0.10.1-glue4.0"
      CONNECTOR_CLASS_NAME = "org.apache.hudi"
    }
    CUSTOM = {
      CONNECTOR_TYPE       = "Spark"
      CONNECTOR_URL        = "s3://acme-drivers/connector.jar"
      CONNECTOR_CLASS_NAME = "com.example.Connector"
    }
  }
}

resource "aws_glue_connection" "settling" {
  provider              = aws.bob
  for_each              = local.settling
  name                  = "settling-${each.key}"
  connection_type       = each.key
  connection_properties = each.value
  physical_connection_requirements {
    availability_zone      = local.network.availability_zone
    security_group_id_list = local.network.groups
    subnet_id              = local.network.subnet
  }
}

resource "aws_glue_connection" "athena" {
  provider        = aws.bob
  name            = "settling-DYNAMODB"
  connection_type = "DYNAMODB"
  athena_properties = {
    lambda_function_arn      = "arn:aws:lambda:us-east-1:123456789012:function:athena-dynamodb"
    spill_bucket             = "acme-athena-spill"
    disable_spill_encryption = "false"
  }
  physical_connection_requirements {
    availability_zone      = local.network.availability_zone
    security_group_id_list = local.network.groups
    subnet_id              = local.network.subnet
  }
}
