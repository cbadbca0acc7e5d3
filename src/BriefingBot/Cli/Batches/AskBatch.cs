using System.Text.Json;
using BriefingBot.Engine.Answers;
using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Cli.Batches;

/// <summary><c>ask --input</c>: questions in, answers out, a line for a line, over the store (docs/json.md).</summary>
internal sealed class AskBatch(AnswerEngine engine, TimeProvider clock)
{
    private readonly Dictionary<string, ConversationContext> _asked = new(StringComparer.Ordinal);

    public Task<int> RunAsync(TextReader input, TextWriter output, CancellationToken cancellation) =>
        JsonLines.AnswerAsync(input, output, "question", (id, line) => AnswerAsync(id, line, cancellation), cancellation);

    private async Task<object> AnswerAsync(string id, JsonElement line, CancellationToken cancellation)
    {
        var question = JsonLines.Text(line, "question")!;
        DateOnly? asOf = null;
        if (JsonLines.Text(line, "asOf") is { Length: > 0 } given)
        {
            if (!PublicationTime.TryParse(given, out var time))
                throw new FormatException($"Question {id} has asOf \"{given[..Math.Min(given.Length, 40)]}\"; it should be a time such as 2024-03-28.");
            asOf = time.Day;
        }
        var context = JsonLines.Text(line, "after") is { } after ? _asked.GetValueOrDefault(after) : null;
        var now = asOf is { } day ? PublicationTime.OfDay(day).Instant : clock.GetUtcNow();
        var answer = await engine.AnswerAsync(new AskedQuestion(question, context, now, asOf), cancellation);
        _asked[id] = new ConversationContext(question, answer.Subjects.Count > 0 ? answer.Subjects : context?.Subjects ?? []);
        var record = AnswerRecord.Of(answer, question);
        return new { id, record.Refused, record.Reason, record.Text, record.Value, record.Sentences, record.Nearest, record.ByModel };
    }
}
