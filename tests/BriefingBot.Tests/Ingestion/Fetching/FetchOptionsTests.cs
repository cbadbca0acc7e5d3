using BriefingBot.Ingestion.Fetching;

namespace BriefingBot.Tests.Ingestion.Fetching;

public sealed class FetchOptionsTests
{
    [Fact]
    public void The_defaults_are_valid() => new FetchOptions().Validate().ShouldBeEmpty();

    [Theory]
    [InlineData("10.0.0.0", "\"10.0.0.0\" is not a network; write it with its prefix length, for example 10.1.0.0/16, 127.0.0.1/32 or fd00::/8")]
    [InlineData("intranet/8", "\"intranet/8\" is not a network; write it with its prefix length, for example 10.1.0.0/16, 127.0.0.1/32 or fd00::/8")]
    [InlineData("10.0.0.0/33", "\"10.0.0.0/33\" has no usable prefix length; after the slash stands a number from 1 to 32")]
    [InlineData("0.0.0.0/0", "\"0.0.0.0/0\" has no usable prefix length; after the slash stands a number from 1 to 32")]
    [InlineData("fd00::/x", "\"fd00::/x\" has no usable prefix length; after the slash stands a number from 1 to 128")]
    [InlineData("10.1.2.3/16", "\"10.1.2.3/16\" is an address inside a network; write the network as 10.1.0.0/16")]
    public void A_bad_network_is_explained_with_its_place(string network, string fault) =>
        new FetchOptions { AllowedNetworks = ["127.0.0.0/8", network] }.Validate().ShouldBe([$"Fetch:AllowedNetworks:1 {fault}"]);

    [Fact]
    public void Every_fault_has_its_own_line()
    {
        var options = new FetchOptions { HostPause = TimeSpan.FromSeconds(-1), SizeLimit = 0, UserAgentContact = "us) evil" };
        options.Validate().ShouldBe(
        [
            "Fetch:HostPause is -00:00:01; it must be between 00:00:00 and 01:00:00",
            "Fetch:SizeLimit is 0; it must be between 1024 and 268435456",
            "Fetch:UserAgentContact is not a web address; write one such as https://example.org/about-our-bot, or leave it out",
        ]);
    }
}
