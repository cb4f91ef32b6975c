package shop;

/** What the report calls things. Each odd name is a trap for a reader of Gatling's results. */
public final class Names {
  public static final String BROWSE = "browse";
  public static final String BUY = "buy, 買う <now>";

  public static final String CATALOGUE = "catalogue";
  public static final String OFFERS = "offers";

  /** Gatling 2 writes the comma into a list that is joined with commas; 3 makes it a blank. */
  public static final String BASKET = System.getProperty("shop.basket", "basket, checkout");

  public static final String PAYMENT = "Zahlung für 例";

  /** Holds no request: the only one in it cannot be built. */
  public static final String STOCK_CHECK = "stock check";

  public static final String HOME = "home page";

  /** In two groups, and two requests therefore. */
  public static final String LIST = "list";

  public static final String DETAILS = "details";

  /** Neither fits into Latin-1; the cart takes two UTF-16 units. */
  public static final String EXAMPLE = "例 und 🛒";

  /** Fits into Latin-1, not into ASCII. */
  public static final String ADD = "add café";

  public static final String PAY = "pay by phone";
  public static final String UNBUILDABLE = "stock of nothing";
  public static final String HOSTILE = "say \"hi\", 'you' \\ <b>bold</b> | &amp; {x}";

  /**
   * The binary log keeps line breaks and tabs as they are; in a text log they would end the record.
   */
  public static final String TWO_LINES =
      Boolean.getBoolean("shop.binaryLog") ? "two\nlines,\r\na\ttab" : "two lines, a tab";

  /**
   * 42 users send 6 each, and 12 users 4; up to Gatling 2.1 one that cannot be built counts too.
   */
  public static final int REQUESTS = Integer.getInteger("shop.requests", 300);

  private Names() {}
}
