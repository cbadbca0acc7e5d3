using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BriefingBot.Chat.Discord;
using BriefingBot.Chat.Discord.Protocol;
using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Engine.Commands;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

/// <summary>The names in other languages that come with the program.</summary>
public sealed partial class CommandNamesTests
{
    private static readonly IReadOnlyList<ApplicationCommand> Commands = CommandDefinitions.Of(CommandTable.Standard.Commands, CommandNames.Supplied);

    public static TheoryData<string> Locales { get; } = [.. CommandNames.Supplied.ByLocale.Keys];

    [Fact]
    public void German_French_and_Spanish_come_with_the_program() => CommandNames.Supplied.ByLocale.Keys.ShouldBe(["de", "fr", "es-ES", "es-419"], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Locales))]
    public void Every_command_and_option_has_a_name_and_a_description_that_the_platform_takes(string locale)
    {
        foreach (var command in Slash)
        {
            Valid(command.NameLocalizations?.GetValueOrDefault(locale), command.DescriptionLocalizations?.GetValueOrDefault(locale), command.Name);
            foreach (var option in command.Options!)
                Valid(option.NameLocalizations?.GetValueOrDefault(locale), option.DescriptionLocalizations?.GetValueOrDefault(locale), $"{command.Name} {option.Name}");
        }
        // A command on messages may have blanks and capitals, and has no description.
        Commands.Single(c => c.Type == ApplicationCommand.OnMessage).NameLocalizations![locale].Length.ShouldBeInRange(1, 32);
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void No_name_stands_for_two_things(string locale)
    {
        Slash.Select(c => c.NameLocalizations![locale]).ShouldBeUnique();
        foreach (var command in Slash)
        {
            command.Options!.Select(o => o.NameLocalizations![locale]).ShouldBeUnique(command.Name);
            // What is typed in English still works: it must not be another command's name in the reader's language.
            Slash.Where(c => c != command).Select(c => c.NameLocalizations![locale]).ShouldNotContain(command.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void Every_line_of_a_file_names_something_that_there_is(string locale)
    {
        var known = Slash.SelectMany(c => c.Options!.SelectMany(o => new[] { $"{c.Name} {o.Name}", $"* {o.Name}" }).Prepend(c.Name)).Append(DiscordOnly.MessageCommand).ToHashSet(StringComparer.Ordinal);

        CommandNames.Supplied.ByLocale[locale].Keys.Where(k => !known.Contains(k)).ShouldBeEmpty();
    }

    [Fact]
    public void Each_command_stays_within_eight_thousand_characters_counted_in_its_longest_language()
    {
        foreach (var command in Slash)
        {
            var length = Longest(command.Name, command.NameLocalizations) + Longest(command.Description!, command.DescriptionLocalizations)
                + command.Options!.Sum(o => Longest(o.Name, o.NameLocalizations) + Longest(o.Description, o.DescriptionLocalizations) + (o.Choices?.Sum(c => c.Name.Length + c.Value.Length) ?? 0));
            length.ShouldBeLessThanOrEqualTo(8000, command.Name);
        }
    }

    [Fact]
    public async Task The_names_are_registered_and_a_call_comes_back_under_the_commands_own_name()
    {
        await using var talk = await DiscordConversation.StartAsync();

        var registered = (await talk.RequestAsync(r => r.Method == "PUT")).Body!.AsArray();
        var about = await talk.AnswerToAsync(talk.Happens(2, """{"id":"1","name":"about","type":1,"name_localized":"über"}"""));

        registered.Select(c => (Name: c!["name"]!.GetValue<string>(), Names: c["name_localizations"])).ShouldAllBe(c => c.Names!["fr"] != null && c.Names["es-419"] != null);
        Named(registered, "attacks")["name_localizations"]!["de"]!.GetValue<string>().ShouldBe("anschläge");
        Named(Named(registered, "ask")["options"]!.AsArray(), "thread")["name_localizations"]!["fr"]!.GetValue<string>().ShouldBe("fil");
        about["type"]!.GetValue<int>().ShouldBe(4);
    }

    private static IEnumerable<ApplicationCommand> Slash => Commands.Where(c => c.Type == ApplicationCommand.Slash);

    private static JsonNode Named(JsonArray all, string name) => all.Single(c => c!["name"]!.GetValue<string>() == name)!;

    private static int Longest(string own, IReadOnlyDictionary<string, string>? others) => (others?.Values ?? []).Append(own).Max(w => w.Length);

    private static void Valid(string? name, string? summary, string what)
    {
        name.ShouldNotBeNull(what);
        name.ShouldMatch(Rule().ToString(), what);
        name.ShouldBe(name.ToLowerInvariant(), what);
        summary.ShouldNotBeNull(what);
        summary.Length.ShouldBeInRange(1, 100, what);
    }

    /// <summary>"Application Command Naming".</summary>
    [GeneratedRegex(@"^[-_'\p{L}\p{N}]{1,32}$")]
    private static partial Regex Rule();
}
