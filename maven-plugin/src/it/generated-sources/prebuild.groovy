// What a generator of an earlier build left: not announced to Maven when the goal is called alone.
def generated = new File(basedir, 'target/generated-sources/openapi/src/main/java/com/acme/lookup')
generated.mkdirs()
new File(generated, 'UsersApi.java').text = """\
package com.acme.lookup;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

public interface UsersApi {
  @GetMapping("/v1/users/{phone}")
  UserSummary byPhone(@PathVariable String phone);
}
"""
new File(generated, 'UserSummary.java').text = """\
package com.acme.lookup;

public record UserSummary(String phoneNumber, String displayName) {}
"""
return true
