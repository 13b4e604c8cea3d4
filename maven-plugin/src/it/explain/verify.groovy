def text = { new File(basedir, it).text }

def explained = text('explained.log')
assert explained.contains('What a GET request meets on its way to the handler:')
assert explained.contains('=> a caller without credentials gets through: GET /v1/users/15550100')
assert explained =~ /SecurityConfig.java:\d+/
assert text('nearest.log').contains('No endpoint answers to /v2/user/1. The nearest of 1:')
assert text('nearest.log').contains('  GET /v1/users/{phone}')
assert text('refused.log').contains("ajar.endpoint is ''")
