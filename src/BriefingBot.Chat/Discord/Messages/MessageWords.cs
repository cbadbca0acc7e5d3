using System.Text;
using System.Text.Json.Nodes;

namespace BriefingBot.Chat.Discord.Messages;

/// <summary>What a message says, for comparing what was posted with what the platform shows of it: its letters and digits in reading order.</summary>
/// <remarks>The platform trims lines, numbers components and adds fields of its own; it changes no letter and no id of a button.</remarks>
internal static class MessageWords
{
    private static readonly string[] Texts = ["content", "title", "description", "name", "value", "label", "placeholder", "custom_id"];
    private static readonly string[] Parts = ["embeds", "fields", "components", "items"];

    public static string Of(JsonObject message)
    {
        var words = new StringBuilder();
        Add(message, words);
        return words.ToString();
    }

    private static void Add(JsonObject part, StringBuilder words)
    {
        foreach (var name in Texts)
        {
            // The platform says an empty text where there is none.
            if (part[name] is JsonValue value && string.Concat(value.ToString().Where(char.IsLetterOrDigit)) is { Length: > 0 } word)
                words.Append(word).Append(' ');
        }
        foreach (var inner in Parts.SelectMany(name => part[name] as JsonArray ?? []).OfType<JsonObject>())
            Add(inner, words);
    }
}
