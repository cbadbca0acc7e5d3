using System.Text.Json;

namespace BriefingBot.Ingestion.Stories;

/// <summary>
/// The batch form of grouping: JSON Lines in (<c>{"id","title"?,"text","published"?,"url"?}</c>), JSON Lines out (<c>{"id","story"}</c>) in the
/// order of the input. Documents may come in any order; they are grouped by date of publication. A bad line becomes
/// <c>{"id","error"}</c>, with a null id where the line has none, and the rest goes on.
/// </summary>
public static class StoriesBatch
{
    /// <summary>Lines sorted and grouped at a time: what the batch holds in memory, with <see cref="CharacterLimit"/>.</summary>
    private const int DocumentLimit = 50_000;

    private const int CharacterLimit = 100_000_000;

    public static async Task RunAsync(TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        var lines = new BoundedLineReader(input);
        var index = new StoryIndex();
        while (await ReadPartAsync(lines, cancellationToken) is { Count: > 0 } part)
        {
            var keys = StoryPart.Group(part, index, cancellationToken);
            for (var i = 0; i < part.Count; i++)
                await output.WriteLineAsync(Answer(part[i], keys[i]).AsMemory(), cancellationToken);
        }
        await output.FlushAsync(cancellationToken);
    }

    private static async Task<List<StoryLine>> ReadPartAsync(BoundedLineReader lines, CancellationToken cancellationToken)
    {
        var part = new List<StoryLine>();
        var characters = 0L;
        while (part.Count < DocumentLimit && characters < CharacterLimit && await lines.ReadAsync(cancellationToken) is { } line)
        {
            if (line.Text is { Length: > 0 } text && string.IsNullOrWhiteSpace(text))
                continue;
            part.Add(StoryLine.Parse(line));
            characters += line.Text?.Length ?? 0;
        }
        return part;
    }

    private static string Answer(StoryLine line, string? key) =>
        line.Error is null
            ? JsonSerializer.Serialize(new { id = line.Id, story = key }, StoryLine.Json)
            : JsonSerializer.Serialize(new { id = line.Id, error = line.Error }, StoryLine.Json);
}
