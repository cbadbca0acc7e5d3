using BriefingBot.Ingestion.Feeds.Html;

namespace BriefingBot.Tests.Ingestion.Feeds.Html;

public sealed class WebReferenceTests
{
    // Base and cases as in RFC 3986, section 5.4.
    [Theory]
    [InlineData("g:h", "g:h")]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData("#s", "http://a/b/c/d;p?q#s")]
    [InlineData("g?y#s", "http://a/b/c/g?y#s")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../../g", "http://a/g")]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("/./g", "http://a/g")]
    [InlineData("g;x=1/../y", "http://a/b/c/y")]
    public void A_reference_is_resolved_as_the_standard_says(string reference, string expected) =>
        WebReference.Resolve("http://a/b/c/d;p?q", reference).ShouldBe(expected);

    [Theory]
    [InlineData("HTTP://Example.COM:80/%7euser/a b", "HTTP://Example.COM:80/%7euser/a b")]
    [InlineData("http:////example.com/x", "http://example.com/x")]
    public void An_absolute_address_stays_as_it_was_written(string reference, string expected) =>
        WebReference.Resolve("http://a/", reference).ShouldBe(expected);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    public void An_address_that_could_run_is_dropped(string reference) =>
        WebReference.ResolveSafe("http://a/", reference).ShouldBeEmpty();

    [Fact]
    public void An_address_longer_than_servers_take_is_dropped() =>
        WebReference.Resolve("http://a/", new string('x', 9000)).ShouldBeEmpty();
}
