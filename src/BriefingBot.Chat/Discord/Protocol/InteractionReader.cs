using System.Text.Json;

namespace BriefingBot.Chat.Discord.Protocol;

/// <summary>Reads an INTERACTION_CREATE event; null for kinds that we do not answer and for payloads that are none.</summary>
internal static class InteractionReader
{
    private const int Command = 2;
    private const int Component = 3;
    private const int Autocomplete = 4;
    private const int Form = 5;

    private const int OnMessage = 3;

    // Threads of news channels, public and private ones ("Channel Types").
    private static readonly HashSet<int> ThreadTypes = [10, 11, 12];

    public static InteractionEvent? Read(JsonElement d)
    {
        if (Interaction(d) is not { } interaction || d.Child("data") is not { ValueKind: JsonValueKind.Object } data)
            return null;
        return d.Number("type") switch
        {
            Command when data.Number("type") == OnMessage => Target(data) is { } words ? new IncomingMessageCommand(interaction, words) : null,
            Command when data.Text("name") is { } name => new IncomingCommand(interaction, name, Options(data)),
            Component when CustomId(data) is { } id => new IncomingPress(interaction, id),
            Autocomplete when data.Text("name") is { } name && Focused(data) is { } option => new IncomingTyping(interaction, name, option.Text("name")!, Value(option) ?? ""),
            Form when data.Text("custom_id") is { } id => new IncomingForm(interaction, id, Written(data)),
            _ => null,
        };
    }

    /// <summary>Who wrote, as the member of a guild or, in a direct message, by themselves.</summary>
    public static Origin? OriginOf(JsonElement d, JsonElement? user) =>
        user?.Text("id") is { } id
            ? new Origin(d.Text("guild_id"), d.Text("channel_id") ?? d.Child("channel")?.Text("id") ?? "", id, [.. d.Child("member")?.Texts("roles") ?? []], d.Child("channel")?.Number("type") is { } type && ThreadTypes.Contains(type))
            : null;

    private static Interaction? Interaction(JsonElement d) =>
        d.Id("id") is { } id && d.Text("token") is { Length: > 0 } token && d.Text("application_id") is { Length: > 0 } application
            && OriginOf(d, d.Child("member")?.Child("user") ?? d.Child("user")) is { } origin
            ? new Interaction(id, token, application, origin)
            : null;

    // A menu sends the values that were chosen, a button only its own id.
    private static string? CustomId(JsonElement data) =>
        data.List("values").Any() ? data.Texts("values").FirstOrDefault() : data.Text("custom_id");

    private static Dictionary<string, string> Options(JsonElement data)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in data.List("options"))
        {
            if (option.Text("name") is { } name && Value(option) is { } value)
                options[name] = value;
        }
        return options;
    }

    private static JsonElement? Focused(JsonElement data)
    {
        foreach (var option in data.List("options"))
        {
            if (option.Flag("focused") && option.Text("name") is not null)
                return option;
        }
        return null;
    }

    // Many messages are a link alone: then the preview's words say what it is about.
    private static string? Target(JsonElement data) =>
        data.Text("target_id") is { } target && data.Child("resolved")?.Child("messages")?.Child(target) is { } message
            ? string.Join('\n', message.List("embeds").Take(1).SelectMany(e => new[] { e.Text("title"), e.Text("description") }).Prepend(message.Text("content")).Where(t => !string.IsNullOrWhiteSpace(t)))
            : null;

    // Each field stands in a label, or in a row where an older client sends the form.
    private static Dictionary<string, string> Written(JsonElement data)
    {
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in data.List("components").SelectMany(c => c.Child("component") is { } labelled ? [labelled] : c.List("components")))
        {
            if (field.Text("custom_id") is { } id && field.Text("value") is { } value)
                written[id] = value;
        }
        return written;
    }

    private static string? Value(JsonElement option) => option.Child("value") switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.True } => "true",
        { ValueKind: JsonValueKind.False } => "false",
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };
}
