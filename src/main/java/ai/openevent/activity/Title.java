package ai.openevent.activity;

import ai.openevent.activity.Entry.Granularity;

/// The catalogue of entries (contract, section 26): icon, title and depth.
enum Title {
  CLIENT_SAVED("👤", "Client Saved to CRM", Granularity.HIGH),
  EVENT_CREATED("📅", "Event Created", Granularity.HIGH),
  STATUS_LEAD("🔵", "Room Status: Lead", Granularity.HIGH),
  STATUS_OPTION("🟡", "Room Status: Option", Granularity.HIGH),
  STATUS_CONFIRMED("🟢", "Room Status: Confirmed", Granularity.HIGH),
  STATUS_CANCELLED("🔴", "Room Status: Cancelled", Granularity.HIGH),
  DATE_CONFIRMED("📅", "Date Confirmed", Granularity.HIGH),
  DATE_CHANGED("📅", "Date Changed", Granularity.HIGH),
  DATE_DENIED("❌", "Date Denied", Granularity.HIGH),
  ROOM_CHANGED("🏢", "Room Changed", Granularity.HIGH),
  ROOM_DENIED("❌", "Room Denied", Granularity.HIGH),
  ROOM_CONFLICT("⚠️", "Room Conflict", Granularity.HIGH),
  ROOM_SELECTED("🏢", "Room Selected", Granularity.HIGH),
  CAPACITY_EXCEEDED("⚠️", "Capacity Exceeded", Granularity.HIGH),
  PARTICIPANTS_CHANGED("👥", "Participants Changed", Granularity.HIGH),
  PRODUCTS_CHANGED("📦", "Products Changed", Granularity.HIGH),
  PRODUCT_SOURCED("📦", "Product Sourced", Granularity.HIGH),
  SPECIAL_REQUEST("⭐", "Special Request", Granularity.HIGH),
  VISIT_BOOKED("🏛️", "Site Visit Booked", Granularity.HIGH),
  OFFER_SENT("📄", "Offer Sent", Granularity.HIGH),
  OFFER_ACCEPTED("✓", "Offer Accepted", Granularity.HIGH),
  OFFER_REJECTED("✗", "Offer Rejected", Granularity.HIGH),
  PRICE_UPDATED("💰", "Price Updated", Granularity.HIGH),
  DEPOSIT_SET("💳", "Deposit Configured", Granularity.HIGH),
  DEPOSIT_REQUIRED("💳", "Deposit Required", Granularity.HIGH),
  DEPOSIT_PAID("💰", "Deposit Paid", Granularity.HIGH),
  DEPOSIT_UPDATED("💳", "Deposit Updated", Granularity.HIGH),
  BILLING_UPDATED("📋", "Billing Info Updated", Granularity.HIGH),
  MANAGER_APPROVED("✓", "Manager Approved", Granularity.HIGH),
  MANAGER_REJECTED("✗", "Manager Rejected", Granularity.HIGH),
  MANAGER_EDITED("✏️", "Manager Edited Response", Granularity.HIGH),

  PROCESSING_INQUIRY("📧", "Processing Inquiry", Granularity.DETAILED),
  CONFIRMING_DATE("📅", "Confirming Date", Granularity.DETAILED),
  CHECKING_AVAILABILITY("🏢", "Checking Availability", Granularity.DETAILED),
  PREPARING_OFFER("📄", "Preparing Offer", Granularity.DETAILED),
  NEGOTIATION("💬", "Negotiation", Granularity.DETAILED),
  DEPOSIT_PROCESSING("💳", "Deposit Processing", Granularity.DETAILED),
  FINALIZING("✅", "Finalizing Booking", Granularity.DETAILED),
  DATES_SUGGESTED("📅", "Dates Suggested", Granularity.DETAILED),
  DATE_CHECKED("📅", "Date Checked", Granularity.DETAILED),
  ROOMS_CHECKED("🏢", "Rooms Checked", Granularity.DETAILED),
  ROOM_RESERVED("🔒", "Room Reserved", Granularity.DETAILED),
  ROOM_RELEASED("🔓", "Room Released", Granularity.DETAILED),
  AVAILABILITY_CHECKED("🔍", "Availability Checked", Granularity.DETAILED),
  CAPACITY_CHECKED("🔍", "Capacity Checked", Granularity.DETAILED),
  PRICING_CALCULATED("🔍", "Pricing Calculated", Granularity.DETAILED),
  EVENT_TYPE("🎉", "Event Type", Granularity.DETAILED),
  PREFERRED_DATE("📅", "Preferred Date", Granularity.DETAILED),
  EXPECTED_GUESTS("👥", "Expected Guests", Granularity.DETAILED),
  PREFERRED_ROOM("🏢", "Preferred Room", Granularity.DETAILED),
  CATERING("🍽️", "Catering Preference", Granularity.DETAILED),
  ROOM_SETUP("🪑", "Room Setup", Granularity.DETAILED),
  EQUIPMENT("🎤", "Equipment Needed", Granularity.DETAILED),
  TIMING("🕐", "Event Timing", Granularity.DETAILED),
  BUDGET("💶", "Budget Range", Granularity.DETAILED),
  NOTES("📝", "Additional Notes", Granularity.DETAILED),
  NAME("👤", "Name Captured", Granularity.DETAILED),
  EMAIL("📧", "Email Captured", Granularity.DETAILED),
  PHONE("📞", "Phone", Granularity.DETAILED),
  COMPANY("🏢", "Company", Granularity.DETAILED),
  ADDRESS("📍", "Address", Granularity.DETAILED),
  EMAIL_SENT("📤", "Email Sent", Granularity.DETAILED),
  EMAIL_RECEIVED("📥", "Email Received", Granularity.DETAILED),
  MESSAGE_RECEIVED("📥", "Client Message", Granularity.DETAILED),
  MESSAGE_SENT("💬", "Message Sent", Granularity.DETAILED),
  AWAITING_REVIEW("👀", "Awaiting Manager Review", Granularity.DETAILED),
  OUTSIDE_HOURS("🕐", "Time Outside Operating Hours", Granularity.DETAILED);

  private final String icon;
  private final String text;
  private final Granularity granularity;

  Title(String icon, String text, Granularity granularity) {
    this.icon = icon;
    this.text = text;
    this.granularity = granularity;
  }

  String icon() {
    return icon;
  }

  String text() {
    return text;
  }

  Granularity granularity() {
    return granularity;
  }

  /// The entry for reaching a step.
  static Title of(Step step) {
    return switch (step) {
      case INQUIRY -> PROCESSING_INQUIRY;
      case DATE -> CONFIRMING_DATE;
      case ROOM -> CHECKING_AVAILABILITY;
      case OFFER -> PREPARING_OFFER;
      case SETTLEMENT -> NEGOTIATION;
      case APPROVAL -> DEPOSIT_PROCESSING;
      case CONFIRMED -> FINALIZING;
    };
  }
}
