using System.Text.Json.Nodes;
using BriefingBot.Chat.Discord.Rendering;
using BriefingBot.Engine.Delivery;

namespace BriefingBot.Chat.Discord.Messages;

/// <summary>Adds a line to a message as it is kept, within the platform's bounds.</summary>
internal static class AmendedMessage
{
    // A text display has its words in "content", an embed in "description"; nothing else of a message is prose.
    private static readonly string[] Texts = ["content", "description"];
    private static readonly string[] Parts = ["embeds", "components"];

    /// <summary>False where the message does not tell of it, or where the line does not fit; the message may then be half amended.</summary>
    public static bool Amend(JsonObject message, Amendment amendment)
    {
        var link = DiscordLink.To(amendment.Url) is { } to ? $" ({to})" : "";
        return Add(message, amendment, $"> **{DiscordText.Escape(amendment.Mark)}:** {DiscordText.Escape(amendment.Text)}{link}") && Fits(message);
    }

    private static bool Add(JsonObject part, Amendment amendment, string line)
    {
        var added = false;
        foreach (var name in Texts)
        {
            if (part[name] is JsonValue text && amendment.Insert(text.ToString(), Plain, line) is { } amended)
            {
                part[name] = amended;
                added = true;
            }
        }
        foreach (var inner in Parts.SelectMany(name => part[name] as JsonArray ?? []).OfType<JsonObject>())
            added |= Add(inner, amendment, line);
        return added;
    }

    private static string Plain(string line) => line.Replace("\\", "", StringComparison.Ordinal);

    private static bool Fits(JsonObject message)
    {
        var embeds = (message["embeds"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        return Length(message, "content") <= DiscordLimits.ComponentText
            && embeds.TrueForAll(e => (e["description"]?.ToString().Length ?? 0) <= DiscordLimits.EmbedDescription)
            && embeds.Sum(e => Length(e, "title") + Length(e, "description") + Fields(e).Sum(f => Length(f, "name") + Length(f, "value"))) <= DiscordLimits.EmbedTextOverAll;
    }

    private static IEnumerable<JsonObject> Fields(JsonObject embed) => (embed["fields"] as JsonArray ?? []).OfType<JsonObject>();

    private static int Length(JsonObject part, string name) =>
        (part[name]?.ToString().Length ?? 0) + (part["components"] as JsonArray ?? []).OfType<JsonObject>().Sum(inner => Length(inner, name));
}
