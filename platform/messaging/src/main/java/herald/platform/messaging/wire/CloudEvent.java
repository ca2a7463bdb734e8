package herald.platform.messaging.wire;

import herald.platform.messaging.Incoming;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The attributes of a record. Beside those of CloudEvents: the hub, the {@link Place} and the W3C
 * trace. {@code ce_part} is left out when it is 0, the usual case.
 *
 * @param id the stored event's id; for further parts followed by a full stop and the part
 * @param source {@code /account-service}
 */
public record CloudEvent(
    String id,
    String source,
    String type,
    String subject,
    Instant at,
    String hub,
    Place place,
    String traceparent) {

  /** The source of all that this service says. */
  public static String source(String service) {
    return "/" + service;
  }

  /** The record's key: what concerns one subject of one hub stays in order. */
  public String key() {
    return hub + "|" + subject;
  }

  /** These attributes as headers. */
  public Headers headers() {
    Headers headers = new RecordHeaders();
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", id);
    put(headers, "ce_source", source);
    put(headers, "ce_type", type);
    put(headers, "ce_subject", subject);
    put(headers, "ce_time", at.toString());
    put(headers, "ce_hub", hub);
    put(headers, "ce_epoch", Long.toString(place.epoch()));
    put(headers, "ce_position", Long.toString(place.position()));
    if (place.part() > 0) {
      put(headers, "ce_part", Integer.toString(place.part()));
    }
    put(headers, "traceparent", traceparent);
    put(headers, "content-type", "application/json");
    return headers;
  }

  /**
   * The attributes in these headers.
   *
   * @throws IllegalArgumentException naming the attribute that is missing or malformed
   */
  public static CloudEvent of(Headers headers) {
    return new CloudEvent(
        required(headers, "ce_id"),
        required(headers, "ce_source"),
        required(headers, "ce_type"),
        required(headers, "ce_subject"),
        time(required(headers, "ce_time")),
        required(headers, "ce_hub"),
        place(headers),
        text(headers, "traceparent", ""));
  }

  /**
   * The place in these headers.
   *
   * @throws IllegalArgumentException if they have none, or one that no store can have
   */
  public static Place place(Headers headers) {
    return new Place(
        number("ce_epoch", required(headers, "ce_epoch"), 1, Long.MAX_VALUE),
        number("ce_position", required(headers, "ce_position"), 1, Long.MAX_VALUE),
        (int) number("ce_part", text(headers, "ce_part", "0"), 0, Integer.MAX_VALUE));
  }

  /** What a handler sees of it. */
  public Incoming incoming() {
    return new Incoming(id, type, subject, at, hub, place.epoch(), place.position());
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static String required(Headers headers, String name) {
    String value = text(headers, name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a record without " + name);
    }
    return value;
  }

  private static String text(Headers headers, String name, String otherwise) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? otherwise
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static long number(String name, String value, long least, long most) {
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new IllegalArgumentException(name + " is no such number: " + value);
  }

  private static Instant time(String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("ce_time is no time: " + value);
    }
  }
}
