using BriefingBot.IntegrationTests.Fixtures;

namespace BriefingBot.IntegrationTests.Commands;

/// <summary>What lists and cards say about the shipped knowledge, word for word.</summary>
[Collection(ProgramCall.Collection)]
public sealed class ListingTests(StarterStore store)
{
    [Fact]
    public async Task A_country_typed_as_a_query_lists_the_groups_there()
    {
        var asQuery = await store.AskForJsonAsync("groups", "somalia");
        var asOption = await store.AskForJsonAsync("groups", "--country", "SO");

        asQuery["title"]!.GetValue<string>().ShouldBe("Groups in Somalia");
        asQuery["groups"]!.ToJsonString().ShouldBe(asOption["groups"]!.ToJsonString());
        asQuery["groups"]!.ToJsonString().ShouldContain("al-Shabaab");
    }

    [Fact]
    public async Task The_first_letters_of_a_name_suggest_it()
    {
        var outcome = await store.AskAsync("groups", "talib");

        outcome.Code.ShouldBe(1);
        outcome.Output.ShouldContain("No group is held that fits; did you mean Taliban");
        outcome.Output.ShouldContain("/group taliban");
    }

    [Fact]
    public async Task One_group_is_counted_in_the_singular() =>
        (await store.AskAsync("groups", "afghanistan freedom front")).Output.ShouldContain("\n1 group.\n");

    [Theory]
    [InlineData("Attacks of ISIS-K in March 2024", "attacks", "isis-k", "March", "2024")]
    [InlineData("Attacks of ISIS-K until 31 December 2021", "attacks", "isis-k", "before", "2022")]
    [InlineData("Timeline of ISIS-K since 1 March 2024", "timeline", "isis-k", "--since", "2024-03")]
    public async Task A_list_says_which_period_it_covers(string title, params string[] words) =>
        (await store.AskForJsonAsync(words))["title"]!.GetValue<string>().ShouldBe(title);

    [Fact]
    public async Task A_suicide_bombing_is_called_so_once()
    {
        var card = (await store.AskAsync("attack", "kandahar")).Output;

        card.ShouldContain("Type: Bombing/explosion, suicide bombing [");
    }

    [Fact]
    public async Task A_single_document_is_counted_in_the_singular() =>
        (await store.AskAsync("attack", "kunduz")).Output.ShouldContain("Sources: 1 document, 1 independent");
}
