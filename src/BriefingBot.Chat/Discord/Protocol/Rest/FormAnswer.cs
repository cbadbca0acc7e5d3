using BriefingBot.Chat.Discord.Messages;

namespace BriefingBot.Chat.Discord.Protocol.Rest;

/// <summary>A form as the platform takes it: labels with a field each.</summary>
internal sealed record FormAnswer(string CustomId, string Title, IReadOnlyList<FormLabel> Components)
{
    public static FormAnswer Of(DiscordForm form) => new(form.CustomId, form.Title, [.. form.Fields.Select(f => new FormLabel(f.Label, FormField.Of(f)))]);
}

internal sealed record FormLabel(string Label, FormField Component)
{
    public int Type => 18;
}

/// <param name="Style">1 for one line, 2 for several.</param>
internal sealed record FormField(string CustomId, string Placeholder, string? Value, int Style, int MaxLength, bool Required)
{
    public int Type => 4;

    public int MinLength => Required ? 1 : 0;

    public static FormField Of(DiscordFormField field) => new(field.Id, field.Hint, field.Written, field.IsTall ? 2 : 1, field.LongestText, field.Required);
}
