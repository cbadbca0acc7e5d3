using System.Text.RegularExpressions;
using BriefingBot.Chat.Discord.Messages;

namespace BriefingBot.Tests.Chat.Discord;

/// <summary>Holds rendered messages against the platform's limits, written here a second time, and against what no text may do.</summary>
internal static class MessageBounds
{
    public static void ShouldHold(IReadOnlyList<DiscordMessage> messages)
    {
        messages.Count.ShouldBeInRange(1, 3);
        foreach (var message in messages)
        {
            message.AllowedMentions.Parse.ShouldBeEmpty();
            message.Pictures.Count.ShouldBeLessThanOrEqualTo(10);
            if ((message.Flags & 32768) != 0)
                HoldComponents(message);
            else
                HoldEmbeds(message);
            foreach (var text in Texts(message))
                ShouldBeInert(text);
        }
    }

    public static IEnumerable<string> Texts(DiscordMessage message) =>
        All(message.Components ?? []).OfType<DiscordTextDisplay>().Select(t => t.Content)
            .Concat((message.Embeds ?? []).SelectMany(e => new[] { e.Title, e.Description }.OfType<string>().Concat((e.Fields ?? []).SelectMany(f => new[] { f.Name, f.Value }))));

    public static IEnumerable<DiscordComponent> All(IEnumerable<DiscordComponent> components) =>
        components.SelectMany(c => All(c switch { DiscordContainer box => box.Components, DiscordActionRow row => row.Components, _ => [] }).Prepend(c));

    private static void HoldComponents(DiscordMessage message)
    {
        message.Embeds.ShouldBeNull();
        var all = All(message.Components!).ToList();
        all.Count.ShouldBeInRange(2, 40);
        all.OfType<DiscordTextDisplay>().Sum(t => t.Content.Length).ShouldBeLessThanOrEqualTo(4000);
        all.OfType<DiscordTextDisplay>().Any(t => string.IsNullOrWhiteSpace(t.Content)).ShouldBeFalse();
        HoldControls(all);
    }

    private static void HoldEmbeds(DiscordMessage message)
    {
        message.Embeds!.Count.ShouldBeInRange(1, 10);
        message.Embeds.Sum(e => e.TextLength()).ShouldBeLessThanOrEqualTo(6000);
        foreach (var embed in message.Embeds)
        {
            (embed.Title?.Length ?? 1).ShouldBeInRange(1, 256);
            (embed.Description?.Length ?? 1).ShouldBeInRange(1, 4096);
            (embed.Fields?.Count ?? 1).ShouldBeInRange(1, 25);
            foreach (var field in embed.Fields ?? [])
            {
                field.Name.Length.ShouldBeInRange(1, 256);
                field.Value.Length.ShouldBeInRange(1, 1024);
            }
        }
        HoldControls([.. All(message.Components ?? [])]);
    }

    private static void HoldControls(IReadOnlyList<DiscordComponent> all)
    {
        var ids = all.Select(c => c switch { DiscordButton b => b.CustomId, DiscordSelectMenu m => m.CustomId, _ => null }).OfType<string>().ToList();
        ids.ShouldBeUnique();
        ids.All(id => id.Length is >= 1 and <= 100).ShouldBeTrue();
        all.OfType<DiscordButton>().All(b => b.Label.Length is >= 1 and <= 80).ShouldBeTrue();
        foreach (var menu in all.OfType<DiscordSelectMenu>())
        {
            menu.Options.Count.ShouldBeInRange(1, 25);
            menu.Placeholder.Length.ShouldBeInRange(1, 150);
            menu.Options.All(o => o.Label.Length is >= 1 and <= 100 && o.Value.Length is >= 1 and <= 100).ShouldBeTrue();
        }
    }

    /// <summary>Walks the text as a client would: what is not escaped must be markup of our own.</summary>
    private static void ShouldBeInert(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var body = OwnLead(line);
            for (var i = 0; i < body.Length; i++)
                i += OwnMarkup(body, i, line);
        }
    }

    /// <summary>How many characters after this one belong to it.</summary>
    private static int OwnMarkup(string body, int i, string line)
    {
        switch (body[i])
        {
            case '\\':
                Require(i + 1 < body.Length, line);
                return 1;
            case '<':
                return Own(OwnTimestamp, body[i..], '>', line) - 1;
            case '[':
                var link = Own(OwnLink, body[i..], ')', line);
                var match = OwnLink.Match(body[i..(i + link)]);
                Require(match.Groups[1].Value.Replace("\\", "", StringComparison.Ordinal) == new Uri(match.Groups[2].Value).IdnHost, line);
                return link - 1;
            case '@':
                Require(i + 1 < body.Length && body[i + 1] == '\u200B', line);
                return 1;
            case '*':
                Require(i + 1 < body.Length && body[i + 1] == '*', line);
                return 1;
            default:
                Require(body[i] is not ('_' or '~' or '`' or '|' or '#') && !body.AsSpan(i).StartsWith("://"), line);
                return 0;
        }
    }

    private static string OwnLead(string line)
    {
        foreach (var lead in new[] { "## ", "-# ", "> ", "- " })
        {
            if (line.StartsWith(lead, StringComparison.Ordinal))
                return line[lead.Length..];
        }
        Require(line.Length == 0 || line[0] is not ('-' or '#' or '>' or '+'), line);
        return line;
    }

    private static int Own(Regex markup, string rest, char close, string line)
    {
        var end = rest.IndexOf(close) + 1;
        Require(markup.IsMatch(rest[..end]), line);
        return end;
    }

    private static void Require(bool inert, string line)
    {
        if (!inert)
            Assert.Fail($"Markup came through: {line}");
    }

    private static readonly Regex OwnTimestamp = new(@"^<t:-?\d{1,12}:f>$", RegexOptions.NonBacktracking);
    private static readonly Regex OwnLink = new(@"^\[([^\]\[]+)\]\((https?://[^\s()<>\\]+)\)$", RegexOptions.NonBacktracking);
}
