using BriefingBot.Ingestion.Fetching;
using FsCheck;
using FsCheck.Fluent;

namespace BriefingBot.Tests.Ingestion.Fetching;

public sealed class UrlRulesTests
{
    [Theory]
    [InlineData("HTTP://Example.ORG./a/../b?c#d", "http://example.org/b?c")]
    [InlineData("https://bücher.example:443/", "https://xn--bcher-kva.example/")]
    [InlineData("http://[2A00:0:0::1]:8080/", "http://[2a00::1]:8080/")]
    [InlineData("http://0x08080808/", "http://8.8.8.8/")]
    [InlineData("http://example.org/a%2Fb?x=%20", "http://example.org/a%2Fb?x=%20")]
    [InlineData("http://example.org/?", "http://example.org/?")]
    public void An_address_gets_its_usual_form(string url, string usual)
    {
        UrlRules.TryNormalise(new Uri(url), out var normal, out _, out var sentence).ShouldBeTrue(sentence);
        normal!.AbsoluteUri.ShouldBe(usual);
    }

    [Theory]
    [InlineData(80, true)]
    [InlineData(443, true)]
    [InlineData(8080, true)]
    [InlineData(8443, true)]
    [InlineData(50000, true)]
    [InlineData(0, false)]
    [InlineData(21, false)]
    [InlineData(22, false)]
    [InlineData(25, false)]
    [InlineData(5432, false)]
    [InlineData(6379, false)]
    [InlineData(9200, false)]
    [InlineData(11211, false)]
    public void Ports_of_other_services_are_closed(int port, bool open) =>
        UrlRules.TryNormalise(new Uri($"http://example.org:{port}/"), out _, out _, out _).ShouldBe(open);

    [Fact]
    public void Whatever_can_be_a_uri_is_judged_without_an_exception()
    {
        var hosts = Gen.Elements("a", ".", "ü", "１", "%41", "-", "xn--", "xn--a", "0x7f", "\u200d", "ß", "。", "[", "::1", "]", "@", ":80", "_", "\u0301", "ı", "😀", new string('ü', 64), new string('a', 64))
            .ArrayOf()
            .Select(parts => string.Concat(parts));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(hosts.ToArbitrary(), host =>
        {
            if (Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var uri))
            {
                UrlRules.TryNormalise(uri, out var normal, out _, out var sentence).ShouldBe(sentence.Length == 0);
                UrlText.Show(normal ?? uri).ShouldNotBeNull();
                UrlText.Host(normal ?? uri).ShouldNotBeNull();
            }
        }));
    }
}
