using BriefingBot.Chat.Telegram.Access;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Telegram.Answering;

/// <summary>Cards for words behind the bot's name: a command's answer, else the group of that name, its attacks and its timeline.</summary>
internal sealed class InlineCards(CommandRouter router, CommandTable table, AskLimits limits, TelegramAccess access)
{
    private const int LongestTitle = 100;
    private const int LongestDescription = 160;
    private static readonly string[] Subjects = ["group", "attacks", "timeline"];

    public async Task<IReadOnlyList<InlineCard>> OfAsync(IncomingInlineQuery query, CancellationToken cancellation)
    {
        var words = query.Text.Trim();
        if (words.Length == 0)
            return [];
        var asker = await access.AskerAsync(query, cancellation);
        if (limits.Refusal(asker) is not null)
            return [];
        var cards = new List<InlineCard>();
        foreach (var line in Lines(words))
        {
            if (await router.AnswerAsync(line, asker, cancellation) is { Status: ReplyStatus.Answered, Private: false } reply)
                cards.Add(Card(line.Split(' ')[0].TrimStart('/'), reply, line));
        }
        return cards;
    }

    private IEnumerable<string> Lines(string words)
    {
        var first = CommandWords.Split(words) is [var word, ..] ? word.Text.TrimStart('/') : "";
        return table.Find(first) is { } spec && words.Length > first.Length + 1
            ? [$"/{spec.Name}{words[words.IndexOf(first, StringComparison.Ordinal)..][first.Length..]}"]
            : Subjects.Select(s => $"/{s} {CommandWords.Quote(words)}");
    }

    // A card is one message: the first of the answer, and where the rest is to be had.
    private static InlineCard Card(string id, Reply reply, string line) => new(
        id,
        TelegramRenderer.Line(reply.Title, LongestTitle),
        TelegramRenderer.Line(reply.Summary?.Text ?? "", LongestDescription),
        TelegramRenderer.One(reply, $"More: {line}"));
}
