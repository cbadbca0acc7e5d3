using BriefingBot.Configuration;
using BriefingBot.Engine.Commands;
using BriefingBot.Storage;
using BriefingBot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Commands;

public sealed class ArgumentSuggestionsTests(ArgumentSuggestionsTests.StarterServices services) : IClassFixture<ArgumentSuggestionsTests.StarterServices>
{
    [Fact]
    public async Task A_group_is_suggested_by_any_of_its_names() =>
        (await OfAsync("group", "name", "iskp")).ShouldBe([new ArgumentSuggestion("ISIS-K (ISKP)", "ISIS-K")]);

    [Fact]
    public async Task An_attack_is_suggested_while_its_last_word_is_half_typed_and_carries_its_id()
    {
        var found = await OfAsync("attack", "what", "crocus cit");

        var attack = found.ShouldHaveSingleItem();
        attack.Label.ShouldContain("2024-03-22");
        (await OfAsync("attack", "what", "crocus unheard")).ShouldBeEmpty();
        (await OfAsync("attack", "what", attack.Value)).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_latest_attacks_are_offered_before_anything_is_typed() =>
        (await OfAsync("attack", "what", " ")).Count.ShouldBeInRange(2, 25);

    [Theory]
    [InlineData("afgh", "Afghanistan")]
    [InlineData("mal", "Malawi")]
    [InlineData("ivoire", "Ivory Coast")]
    [InlineData("uk", "United Kingdom")]
    [InlineData("afganistan", "Afghanistan")]
    public async Task A_country_is_suggested_by_a_beginning_another_name_and_a_near_spelling(string typed, string country) =>
        (await OfAsync("attacks", "country", typed)).Select(s => s.Value).ShouldContain(country);

    [Theory]
    [InlineData("new york", "America/New_York")]
    [InlineData("kabul", "Asia/Kabul")]
    [InlineData("europe/ber", "Europe/Berlin")]
    [InlineData("utc", "UTC")]
    public async Task A_time_zone_is_suggested_by_its_city(string typed, string zone) =>
        (await OfAsync("zoned", "zone", typed)).Select(s => s.Value).ShouldContain(zone);

    [Theory]
    [InlineData("attack", "what", "\" OR * (")]
    [InlineData("attacks", "place", "Kab")]
    [InlineData("attacks", "nothing", "Kab")]
    [InlineData("nothing", "what", "Kab")]
    public async Task Free_words_unknown_names_and_hostile_text_get_no_suggestion_or_at_most_25(string command, string parameter, string typed) =>
        (await OfAsync(command, parameter, typed)).Count.ShouldBeLessThanOrEqualTo(25);

    private Task<IReadOnlyList<ArgumentSuggestion>> OfAsync(string command, string parameter, string typed) =>
        services.Provider.GetRequiredService<ArgumentSuggestions>().OfAsync(command, parameter, typed, 25, default);

    public sealed class StarterServices : IAsyncLifetime
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefingbot-suggestions-");

        internal ServiceProvider Provider { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            var configuration = BriefingConfiguration.Read(new Dictionary<string, string?> { ["Storage:Path"] = Path.Combine(_folder.FullName, "store.db") });
            CommandSpec zoned = new("zoned", "Takes a zone", typeof(object), [new ParameterSpec("zone", ParameterKind.Zone, "A time zone")], ["zoned"]);
            Provider = new ServiceCollection().AddLogging().AddBriefingBot(configuration, new FakeClock())
                .AddSingleton(new CommandTable([.. CommandTable.Standard.Commands, zoned])).BuildServiceProvider();
            await Provider.GetRequiredService<Database>().OpenAsync(default);
            await Provider.GetRequiredService<StarterLoader>().LoadAsync(default);
        }

        public async Task DisposeAsync()
        {
            await Provider.DisposeAsync();
            _folder.Delete(recursive: true);
        }
    }
}
