namespace BriefingBot.Tests.Ingestion.Feeds;

/// <summary>Small feeds that use everything the readers know.</summary>
internal static class SampleFeeds
{
    public static IReadOnlyList<byte[]> All { get; } = [Rss(), Rdf(), Atom(), Json(), Cdf()];

    private static byte[] Rss() =>
        """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE rss [<!ENTITY house "The &#8220;House&#8221;"><!ENTITY c "(c)">]>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:base="http://a.example/b/">
        <channel><title>Wire &amp; more</title><link>/</link><ttl>15</ttl><language>en</language><managingEditor>desk@a.example (Desk)</managingEditor>
        <image><url>i.png</url><width>10</width><height>x</height></image><skipHours><hour>3</hour></skipHours><skipDays><day>Monday</day></skipDays>
        <item><title>One &c;</title><guid isPermaLink="false">1</guid><link>one?a=1&amp;b=2</link><pubDate>Fri, 22 Mar 2024 10:00:00 GMT</pubDate>
        <description>&lt;p style="color: red; x: url(y)"&gt;Caf&amp;eacute; &#233; &nbsp;&lt;/p&gt;</description>
        <content:encoded><![CDATA[<div><a href="../x">y</a><script>z</script><img src=q.png alt='"'/></div>]]></content:encoded>
        <enclosure url="m.mp3" length="3" type="audio/mpeg"/><category domain="d">k</category><dc:creator>A. Writer</dc:creator></item>
        <item><title>Two</title><description>Plain</description><source url="http://o.example/">Other</source></item></channel></rss>
        """u8.ToArray();

    private static byte[] Rdf() =>
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
        <channel rdf:about="http://a.example/"><title>T</title><link>http://a.example/</link><sy:updatePeriod>hourly</sy:updatePeriod></channel>
        <item rdf:about="http://a.example/1"><title>One</title><link>http://a.example/1</link></item><textinput><title>Find</title><name>q</name></textinput></rdf:RDF>
        """u8.ToArray();

    private static byte[] Atom() =>
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="http://a.example/"><title type="html">T &lt;b&gt;x&lt;/b&gt;</title><id>tag:a.example,2024:f</id>
        <link rel="self" href="f"/><link href="/"/><updated>2024-03-22T10:00:00+02:00</updated><generator uri="g" version="1">G</generator>
        <entry><id>tag:a.example,2024:1</id><title>One</title><link href="1"/><published>2024-03-22</published><author><name>N</name><email>e@a.example</email><uri>u</uri></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text <i>with</i> <a href="2">link</a></p></div></content>
        <summary type="text">S &lt; T</summary><category term="t" scheme="s" label="l"/></entry>
        <entry><id>2</id><content type="application/octet-stream">RXhhbXBsZQ==</content><source><title>Src</title><id>s</id></source></entry></feed>
        """u8.ToArray();

    private static byte[] Json() =>
        """
        {"version":"https://jsonfeed.org/version/1.1","title":"T \u00e9","home_page_url":"https://a.example/","authors":[{"name":"N","url":"mailto:n@a.example"}],
        "items":[{"id":"1","url":"1","content_html":"<p>x<script>y</script></p>","date_published":"2024-03-22T10:00:00Z","tags":["a","b"]},
        {"id":2,"content_text":"plain","attachments":[{"url":"m","mime_type":"audio/mpeg","size_in_bytes":1}]}]}
        """u8.ToArray();

    private static byte[] Cdf() =>
        """
        <CHANNEL HREF="http://a.example/" LASTMOD="2004-04-06T23:05:43-05:00"><TITLE>T</TITLE><ABSTRACT>A</ABSTRACT>
        <ITEM HREF="1" LASTMOD="2004-04-06T23:05:43-05:00"><TITLE>One</TITLE><ABSTRACT>B</ABSTRACT></ITEM></CHANNEL>
        """u8.ToArray();
}
