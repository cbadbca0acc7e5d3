using BriefingBot.Ingestion.Feeds.Html;

namespace BriefingBot.Tests.Ingestion.Feeds.Html;

public sealed class HtmlCleanerTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a < b & c &eacute; &unknown; &#150;", "a < b & c &eacute; &amp;unknown &#x2013;")]
    [InlineData("<p>One<br/>Two</p>", "<p>One<br />Two</p>")]
    [InlineData("<p onclick=x() class=a>One</p>", "<p class=\"a\">One</p>")]
    [InlineData("<script>x</script>y<style>z</style>", "y")]
    [InlineData("<blink>y</blink>", "y")]
    [InlineData("<a href='javascript:x'>y</a>", "<a href=\"\">y</a>")]
    [InlineData("<a href=' java&#115;cript:x'>y</a>", "<a href=\"\">y</a>")]
    [InlineData("<a href='../b?c=1&d=2'>y</a>", "<a href=\"http://s.example/b?c=1&amp;d=2\">y</a>")]
    [InlineData("<img src=i.png alt='\"'>", "<img alt=\"&quot;\" src=\"http://s.example/x/i.png\" />")]
    [InlineData("<p style='color: red; position: absolute; background: url(x)'>y</p>", "<p style=\"color: red;\">y</p>")]
    [InlineData("safe<!-- never ends", "safe")]
    [InlineData("<!-- a --><b>x", "<!-- a --><b>x")]
    public void Markup_is_put_right(string html, string expected) =>
        HtmlCleaner.Clean(html, "http://s.example/x/", "text/html").ShouldBe(expected);
}
