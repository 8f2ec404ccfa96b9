package ai.openevent.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailAddressTests {

  @Test
  void anAddressHasALocalPartAndADomain() {
    assertThat(new String[] {"petra@example.com", "p.m+x@a-b.example.ch", "jörg@münchen.example"})
        .allMatch(MailAddress::isValid);
    assertThat(new String[] {"not-an-email", "", "a@", "@example.com", "a b@example.com", "a@b", "a@-b.ch", "a@b..ch", "<a@b.ch>"})
        .noneMatch(MailAddress::isValid);
  }
}
