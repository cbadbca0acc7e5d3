using System.Text.Json.Nodes;
using BriefingBot.IntegrationTests.Fixtures;

namespace BriefingBot.IntegrationTests.Cli;

[Collection(ProgramCall.Collection)]
public sealed class GroupCallTests(StarterStore store)
{
    [Theory]
    [InlineData("isis-k")]
    [InlineData("ISKP")]
    [InlineData("IS-K")]
    [InlineData("ISK")]
    [InlineData("Daesh-K")]
    [InlineData("Islamic State Khorasan Province")]
    [InlineData("isis khorasan")]
    [InlineData("Isis-k ")]
    public async Task Every_name_of_a_group_gives_the_same_profile(string name)
    {
        var called = await store.AskAsync("group", name);
        var canonical = await store.AskAsync("group", "isis-k");

        called.Code.ShouldBe(0);
        called.Output.ShouldBe(canonical.Output);
        called.Output.ShouldStartWith("ISIS-K\n");
    }

    [Fact]
    public async Task The_parent_is_another_group()
    {
        var reply = await store.AskForJsonAsync("group", "isis");

        reply["group"]!["id"]!.GetValue<string>().ShouldBe("islamic-state");
    }

    [Fact]
    public async Task Words_of_a_name_need_no_quotation_marks()
    {
        var reply = await store.AskForJsonAsync("group", "isis", "khorasan");

        reply["group"]!["id"]!.GetValue<string>().ShouldBe("isis-k");
    }

    [Fact]
    public async Task A_misspelled_name_is_met_with_the_nearest_and_exit_code_1()
    {
        var outcome = await store.AskAsync("group", "iskq");

        outcome.Code.ShouldBe(1);
        outcome.Output.ShouldContain("did you mean ISKP");
    }

    [Fact]
    public async Task The_profile_as_json_follows_the_contract()
    {
        var reply = await store.AskForJsonAsync("group", "isis-k");

        reply["status"]!.GetValue<string>().ShouldBe("answered");
        reply["title"]!.GetValue<string>().ShouldBe("ISIS-K");
        reply["text"]!.GetValue<string>().ShouldNotBeEmpty();
        reply["citations"]!.AsArray().ShouldNotBeEmpty();
        reply["asOf"]!.AsObject().ContainsKey("newestDocument").ShouldBeTrue();
        var group = reply["group"]!.AsObject();
        group["aliases"]!.AsArray().ShouldAllBe(a => a!["name"] != null && a["sources"]!.AsArray().Count > 0);
        group["relations"]!.AsArray().Select(r => r!["kind"]!.GetValue<string>())
            .ShouldBeSubsetOf(["part-of", "splinter-of", "ally", "rival", "distinct-from"]);
        group["claims"]!.AsArray().ShouldAllBe(c => c!["attribute"] != null && c["value"] != null && Cited(c));
    }

    [Fact]
    public async Task Both_founding_years_stand_with_their_sources()
    {
        var reply = await store.AskForJsonAsync("group", "isis-k");

        var founded = reply["group"]!["claims"]!.AsArray().Where(c => c!["attribute"]!.GetValue<string>() == "founded").ToList();
        founded.Select(c => c!["value"]!.GetValue<string>()).ShouldContain(v => v.Contains("2014"));
        founded.Select(c => c!["value"]!.GetValue<string>()).ShouldContain("2015");
        founded.ShouldAllBe(c => Cited(c!));
    }

    [Fact]
    public async Task Two_groups_stand_side_by_side()
    {
        var reply = await store.AskForJsonAsync("compare", "isis-k", "taliban");

        reply["status"]!.GetValue<string>().ShouldBe("answered");
        reply["groups"]!.AsArray().Select(g => g!["id"]!.GetValue<string>()).ShouldBe(["isis-k", "taliban"]);
        reply["text"]!.GetValue<string>().ShouldContain("rival of Taliban");
    }

    private static bool Cited(JsonNode claim) =>
        claim["citations"]!.AsArray() is { Count: > 0 } citations && citations.All(c => c!["document"] != null && c["source"] != null);
}
