using System.Text.Json.Nodes;
using BriefingBot.IntegrationTests.Fixtures;

namespace BriefingBot.IntegrationTests.Cli;

[Collection(ProgramCall.Collection)]
public sealed class AttackCallTests(StarterStore store)
{
    [Fact]
    public async Task The_tolls_of_Moscow_stand_side_by_side_in_the_words_of_their_sources()
    {
        var attack = (await store.AskForJsonAsync("attack", "crocus city hall"))["attack"]!;

        attack["id"]!.GetValue<string>().ShouldBe("moscow-crocus-city-hall-2024");
        attack["date"]!.GetValue<string>().ShouldBe("2024-03-22");
        var killed = attack["toll"]!["killed"]!;
        killed["low"]!.GetValue<int>().ShouldBe(137);
        killed["high"]!.GetValue<int>().ShouldBe(140);
        killed["highIsOpen"]!.GetValue<bool>().ShouldBeTrue();
        Words(killed).ShouldBe(["137", "at least 139", "at least 140"], ignoreOrder: true);
        Words(attack["toll"]!["injured"]!).ShouldBe(["over 180", "more than 100"], ignoreOrder: true);
    }

    [Fact]
    public async Task Who_is_behind_Moscow_is_claimed_suspected_accused_and_denied()
    {
        var attack = (await store.AskForJsonAsync("attack", "moscow concert hall attack"))["attack"]!;

        var attributions = attack["attributions"]!.AsArray();
        Stances(attributions, "group", "islamic-state").ShouldContain("claimed");
        Stances(attributions, "group", "isis-k").ShouldBe(["claimed", "attributed", "suspected", "disputed"], ignoreOrder: true);
        Stances(attributions, "actor", "Ukraine").ShouldBe(["attributed", "suspected", "denied"], ignoreOrder: true);
        attributions.Where(a => a!["stance"]!.GetValue<string>() == "denied").Select(a => a!["by"]!.GetValue<string>()).ShouldBe(["Kyiv", "Washington"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_day_of_Kandahar_is_disputed_and_the_date_no_more_precise_than_the_sources_agree()
    {
        var reply = await store.AskForJsonAsync("attack", "kandahar-bank-2024");

        reply["attack"]!["date"]!.GetValue<string>().ShouldBe("2024-03");
        reply["text"]!.GetValue<string>().ShouldContain("Day: ");
        (await store.AskAsync("attack", "kandahar-bank-2024")).Output.ShouldContain("Disputed");
    }

    [Fact]
    public async Task Attacks_of_a_group_since_a_year_are_counted_with_their_sums()
    {
        var reply = await store.AskForJsonAsync("attacks", "--group", "isis-k", "--since", "2021");

        var attacks = reply["attacks"]!.AsArray();
        reply["total"]!.GetValue<int>().ShouldBe(attacks.Count);
        reply["next"].ShouldBeNull();
        attacks.Select(a => a!["id"]!.GetValue<string>()).ShouldContain("moscow-crocus-city-hall-2024");
        attacks.Select(a => a!["id"]!.GetValue<string>()).ShouldContain("kabul-airport-2021");
        var tolls = attacks.Select(a => a!["toll"]!["killed"]).Where(t => t is not null).ToList();
        var (low, high) = (tolls.Sum(t => t!["low"]!.GetValue<int>()), tolls.Sum(t => t!["high"]!.GetValue<int>()));
        reply["text"]!.GetValue<string>().ShouldContain($"killed {low} to {high} over the {tolls.Count} with a figure");
    }

    [Fact]
    public async Task Totals_without_a_filter_are_those_of_the_listed_attacks()
    {
        var reply = await store.AskForJsonAsync("attacks");
        var everyone = await store.AskForJsonAsync("attacks", "actor:all");

        reply["total"]!.GetValue<int>().ShouldBeLessThan(everyone["total"]!.GetValue<int>());
        reply["attacks"]!.AsArray().ShouldAllBe(a => a!["actorKind"]!.GetValue<string>() == "group" || a["actorKind"]!.GetValue<string>() == "unknown");
    }

    [Theory]
    [InlineData("country:Afghanistan", "country", "AF")]
    [InlineData("type:bombing", "type", "bombing")]
    public async Task Totals_of_a_country_or_a_type_count_what_the_list_shows(string filter, string field, string value)
    {
        var reply = await store.AskForJsonAsync("attacks", filter);

        var attacks = reply["attacks"]!.AsArray();
        attacks.ShouldNotBeEmpty();
        reply["total"]!.GetValue<int>().ShouldBe(attacks.Count);
        attacks.ShouldAllBe(a => (field == "country" ? a!["place"]!["country"] : a![field])!.GetValue<string>() == value);
    }

    private static IEnumerable<string> Words(JsonNode toll) => toll["observations"]!.AsArray().Select(o => o!["words"]!.GetValue<string>());

    private static IEnumerable<string> Stances(JsonArray attributions, string field, string value) =>
        attributions.Where(a => a![field]?.GetValue<string>() == value).Select(a => a!["stance"]!.GetValue<string>()).Distinct();
}
