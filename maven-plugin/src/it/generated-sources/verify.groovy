import groovy.json.JsonSlurper

def endpoint = new JsonSlurper().parse(new File(basedir, 'target/ajar/inventory.json')).endpoints[0]
assert endpoint.handler == 'com.acme.lookup.UserLookupController#byPhone'
assert endpoint.path == '/v1/users/{phone}'
assert endpoint.data.members*.category.contains('phone')
