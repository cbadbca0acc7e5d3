using System.Globalization;
using System.Text.Json;

namespace BriefingBot.Chat.Discord.Protocol;

/// <summary>Reads an INTERACTION_CREATE event; null for kinds that we do not answer and for payloads that are none.</summary>
internal static class InteractionReader
{
    private const int Command = 2;
    private const int Component = 3;
    private const int Autocomplete = 4;

    public static DiscordEvent? Read(JsonElement d)
    {
        if (Interaction(d) is not { } interaction || Child(d, "data") is not { ValueKind: JsonValueKind.Object } data)
            return null;
        return Number(d, "type") switch
        {
            Command when Text(data, "name") is { } name => new IncomingCommand(interaction, name, Options(data)),
            Component when Token(data) is { } token => new IncomingPress(interaction, token),
            Autocomplete when Text(data, "name") is { } name && Focused(data) is { } option => new IncomingTyping(interaction, name, Text(option, "name")!, Value(option) ?? ""),
            _ => null,
        };
    }

    private static Interaction? Interaction(JsonElement d)
    {
        // In a guild the user stands in the member, in a direct message by itself.
        var user = Child(d, "member") is { ValueKind: JsonValueKind.Object } member ? Child(member, "user") : Child(d, "user");
        return ulong.TryParse(Text(d, "id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && Text(d, "token") is { Length: > 0 } token && Text(d, "application_id") is { Length: > 0 } application
            && user is { } asker && Text(asker, "id") is { } userId
            ? new Interaction(id, token, application, Text(d, "guild_id"), Text(d, "channel_id") ?? "", userId)
            : null;
    }

    // A menu sends the values that were chosen, a button only its own id.
    private static string? Token(JsonElement data) =>
        Child(data, "values") is { ValueKind: JsonValueKind.Array } values && values.GetArrayLength() > 0
            ? values[0].ValueKind == JsonValueKind.String ? values[0].GetString() : null
            : Text(data, "custom_id");

    private static Dictionary<string, string> Options(JsonElement data)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in Listed(data))
        {
            if (Text(option, "name") is { } name && Value(option) is { } value)
                options[name] = value;
        }
        return options;
    }

    private static JsonElement? Focused(JsonElement data)
    {
        foreach (var option in Listed(data))
        {
            if (Child(option, "focused") is { ValueKind: JsonValueKind.True } && Text(option, "name") is not null)
                return option;
        }
        return null;
    }

    private static IEnumerable<JsonElement> Listed(JsonElement data) =>
        Child(data, "options") is { ValueKind: JsonValueKind.Array } options ? options.EnumerateArray() : [];

    private static string? Value(JsonElement option) => Child(option, "value") switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.True } => "true",
        { ValueKind: JsonValueKind.False } => "false",
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private static JsonElement? Child(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : null;

    private static string? Text(JsonElement parent, string name) => Child(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static int? Number(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;
}
