import groovy.json.JsonSlurper

assert new JsonSlurper().parse(new File(basedir, 'target/ajar/inventory.json')).endpoints*.access.verdict == ['open']
