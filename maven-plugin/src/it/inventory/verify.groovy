import groovy.json.JsonSlurper

assert new JsonSlurper().parse(new File(basedir, 'target/ajar/inventory.json')).endpoints*.access.verdict == ['open']
assert new File(basedir, 'build.log').text =~ /open .*GET .v1.users/
