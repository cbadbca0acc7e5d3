using BriefingBot.Ingestion.Fetching;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Ingestion.Fetching;

public sealed class AddressRefusalTests : FetchingTest
{
    public AddressRefusalTests() => Options.AllowedNetworks = [];

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.0.0.1./")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0x7f.0.0.1/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://127.1/")]
    [InlineData("http://127.0.1/")]
    [InlineData("http://１２７.０.０.１/")]
    [InlineData("http://①②⑦.⓪.⓪.①/")]
    [InlineData("http://127。0。0。1/")]
    [InlineData("http://0/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[0:0:0:0:0:0:0:1]/")]
    [InlineData("http://[::127.0.0.1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://[fe80::1%25eth0]/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://0xA9FEA9FE/")]
    [InlineData("http://169.254.43518/")]
    public async Task An_odd_spelling_of_a_forbidden_address_is_refused_without_a_look_up(string url)
    {
        var refused = (await FetchAsync(url)).ShouldBeOfType<FetchResult.Refused>();
        refused.Reason.ShouldBe(FetchRefusal.Address, refused.Sentence);
        Resolver.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3,192.168.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    public async Task A_name_that_leads_to_a_forbidden_address_is_refused(string addresses)
    {
        Resolver.Answer("intranet.example", addresses);
        var refused = (await FetchAsync("http://intranet.example/")).ShouldBeOfType<FetchResult.Refused>();
        refused.Reason.ShouldBe(FetchRefusal.Address);
        refused.Sentence.ShouldStartWith("intranet.example leads to a");
        refused.Sentence.ShouldNotContain(addresses);
    }

    [Fact]
    public async Task A_name_that_changes_its_address_after_the_first_look_up_gains_nothing()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("secret"));
        Options.AllowedNetworks = ["127.0.0.2/32"];
        Resolver.Answer("rebind.example", "127.0.0.2").Answer("rebind.example", "127.0.0.1");
        var fetcher = NewFetcher();
        var request = new FetchRequest(new Uri($"http://rebind.example:{server.Port}/"), FetchPurpose.Feed);
        var first = await fetcher.FetchAsync(request, CancellationToken.None);
        first.ShouldBeOfType<FetchResult.Failed>().Kind.ShouldBe(FetchFailure.Connection);
        Resolver.Asked.Count.ShouldBe(1);
        var second = await fetcher.FetchAsync(request, CancellationToken.None);
        second.ShouldBeOfType<FetchResult.Refused>().Reason.ShouldBe(FetchRefusal.Address);
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_redirect_that_rebinds_its_own_name_is_refused_at_the_second_hop()
    {
        Options.AllowedNetworks = ["127.0.0.1/32"];
        Resolver.Answer("rebind.example", "127.0.0.1").Answer("rebind.example", "10.0.0.1");
        await using var server = new LoopbackServer(request => request.SendAsync(LoopbackServer.Answer("302 Found", "", "Location: /again", "Connection: close")));
        var refused = (await FetchAsync($"http://rebind.example:{server.Port}/")).ShouldBeOfType<FetchResult.Refused>();
        refused.Reason.ShouldBe(FetchRefusal.Address);
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_mixed_addresses_only_a_permitted_one_is_connected_to()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("here"));
        Options.AllowedNetworks = ["127.0.0.1/32"];
        Resolver.Answer("mixed.example", "10.0.0.1,::1,127.0.0.1");
        (await FetchAsync($"http://mixed.example:{server.Port}/")).ShouldBeOfType<FetchResult.Fetched>();
    }

    [Fact]
    public async Task The_next_address_is_tried_when_one_refuses()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("here"));
        Options.AllowedNetworks = ["127.0.0.0/8"];
        Resolver.Answer("two.example", "127.0.0.2,127.0.0.1");
        (await FetchAsync($"http://two.example:{server.Port}/")).ShouldBeOfType<FetchResult.Fetched>();
    }

    [Theory]
    [InlineData("ftp://example.org/", FetchRefusal.Scheme, "ftp addresses are not fetched; only http and https are")]
    [InlineData("file:///etc/passwd", FetchRefusal.Scheme, "file addresses are not fetched; only http and https are")]
    [InlineData("http://me@example.org/", FetchRefusal.Url, "the address carries a user name or password; addresses are fetched without")]
    [InlineData("http://example.org:25/", FetchRefusal.Url, "port 25 belongs to another service; pages are fetched from ports 80, 443 and free ports from 1024 up")]
    public async Task Other_forbidden_urls_are_explained(string url, FetchRefusal reason, string sentence)
    {
        var refused = (await FetchAsync(url)).ShouldBeOfType<FetchResult.Refused>();
        (refused.Reason, refused.Sentence).ShouldBe((reason, sentence));
    }

    [Fact]
    public async Task A_relative_or_endless_address_is_refused()
    {
        (await FetchAsync(new Uri("/feed", UriKind.Relative))).ShouldBeOfType<FetchResult.Refused>().Reason.ShouldBe(FetchRefusal.Scheme);
        (await FetchAsync("http://example.org/" + new string('a', 5000))).ShouldBeOfType<FetchResult.Refused>().Reason.ShouldBe(FetchRefusal.Url);
    }
}
