using BriefingBot.Chat.Discord.Messages;

namespace BriefingBot.Chat.Discord.Protocol.Rest;

/// <summary>A form as the platform takes it: labels with a field each.</summary>
internal sealed record FormAnswer(string CustomId, string Title, IReadOnlyList<FormLabel> Components)
{
    public static FormAnswer Of(DiscordForm form) => new(form.CustomId, form.Title, [new FormLabel(form.Label, new FormField(DiscordForm.Field, form.Hint, form.Written))]);
}

internal sealed record FormLabel(string Label, FormField Component)
{
    public int Type => 18;
}

internal sealed record FormField(string CustomId, string Placeholder, string? Value)
{
    public int Type => 4;

    /// <summary>Several lines.</summary>
    public int Style => 2;

    public int MinLength => 1;

    public int MaxLength => DiscordForm.LongestQuestion;

    public bool Required => true;
}
