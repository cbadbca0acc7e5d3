using BriefingBot.Chat.Discord.Messages;

namespace BriefingBot.Chat.Discord.Rendering;

/// <summary>A part of a card before it is laid out; both forms of a message are made of these.</summary>
internal abstract record CardPart;

/// <summary>Lines of escaped text that belong together; each is at most <see cref="Card.LongestLine"/> long.</summary>
internal sealed record CardText(IReadOnlyList<string> Lines) : CardPart;

/// <summary>Label and value, both escaped; lines of <paramref name="Value"/> as in <see cref="CardText"/>.</summary>
internal sealed record CardField(string Label, IReadOnlyList<string> Value)
{
    public IEnumerable<string> AsLines() => Value.Count == 1 && Value[0].Length + Label.Length < Card.LongestLine
        ? [$"**{Label}** {Value[0]}"]
        : Value.Prepend($"**{Label}**");
}

internal sealed record CardFields(string? Heading, IReadOnlyList<CardField> Fields) : CardPart
{
    public IEnumerable<string> AsLines() => (Heading is null ? [] : new[] { Heading }).Concat(Fields.SelectMany(f => f.AsLines()));
}

internal sealed record CardPicture(DiscordPicture Picture) : CardPart;
