resource "aws_glue_connection" "each" {
  provider              = aws.ledger
  for_each              = { for input in jsondecode(file("types.json")) : input.Name => input }
  name                  = each.key
  connection_type       = each.value.ConnectionType
  connection_properties = try(each.value.ConnectionProperties, {})
  physical_connection_requirements {
    availability_zone      = "us-east-1a"
    security_group_id_list = ["sg-0a1b2c3d"]
    subnet_id              = "subnet-0a1b2c3d"
  }
  tags = {
    type = each.value.ConnectionType
  }
}
