package ai.openevent.language.catalog;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Contact;
import ai.openevent.language.Evidence;
import ai.openevent.language.Mention.Detail;
import ai.openevent.language.Mention.Detailed;
import ai.openevent.language.Span;
import ai.openevent.language.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Says where in a message each part of an address or of contact data was read: in the words of the address, in the text, or
/// in the signature.
final class DetailFinder {

  private static final Pattern WORD = Pattern.compile("[\\p{L}.]+(?: [\\p{L}.]+){0,2}");

  private final Message message;
  private final List<Detailed> details = new ArrayList<>();

  DetailFinder(Message message) {
    this.message = message;
  }

  List<Detailed> find(Billing billing, Contact contact) {
    String raw = billing.raw();
    Span address = raw == null ? null : in(whole(), raw);
    invoice(Detail.INVOICE_NAME, billing.nameOrCompany(), address);
    invoice(Detail.STREET, billing.street(), address);
    invoice(Detail.POSTAL_CODE, billing.postalCode(), address);
    invoice(Detail.CITY, billing.city(), address);
    invoice(Detail.COUNTRY, billing.country(), address);
    invoice(Detail.VAT, billing.vat(), address);
    person(Detail.NAME, contact.name());
    person(Detail.EMAIL, contact.email());
    person(Detail.PHONE, contact.phone());
    person(Detail.COMPANY, contact.company());
    return List.copyOf(details);
  }

  private Span whole() {
    return new Span(0, message.original().length());
  }

  private void invoice(Detail detail, @Nullable String value, @Nullable Span address) {
    if (value == null) {
      return;
    }
    Span around = address == null ? whole() : address;
    Span span = in(around, value);
    if (span == null && detail == Detail.COUNTRY) {
      span = country(around, value);
    }
    add(detail, value, span == null ? around : span, "invoice address");
  }

  private void person(Detail detail, @Nullable String value) {
    if (value == null) {
      return;
    }
    Span told = message.body().stream().map(sentence -> in(sentence.span(), value)).filter(java.util.Objects::nonNull)
        .findFirst().orElse(null);
    Span span = told != null ? told : in(whole(), value);
    add(detail, value, span == null ? whole() : span, told != null ? "told in the text" : "signature");
  }

  private void add(Detail detail, String value, Span span, String rule) {
    details.add(new Detailed(detail, value, Evidence.of(span, message.words(span), rule)));
  }

  private @Nullable Span in(Span around, String value) {
    int at = message.original().indexOf(value, around.from());
    return at < 0 || at + value.length() > around.until() ? null : new Span(at, at + value.length());
  }

  /// A country is kept by its English name, whatever it was called.
  private @Nullable Span country(Span around, String english) {
    Matcher words = WORD.matcher(message.original()).region(around.from(), around.until());
    while (words.find()) {
      for (int from = words.start(); from < words.end(); from = nextWord(from, words.end())) {
        for (int until = words.end(); until > from; until = lastBlank(from, until)) {
          if (english.equals(Countries.named(message.original().substring(from, until)))) {
            return new Span(from, until);
          }
        }
      }
    }
    return null;
  }

  private int nextWord(int from, int end) {
    int blank = message.original().indexOf(' ', from);
    return blank < 0 || blank >= end ? end : blank + 1;
  }

  private int lastBlank(int from, int until) {
    return Math.max(from, message.original().lastIndexOf(' ', until - 1));
  }
}
