using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Sources;

/// <summary><c>/sources grade SOURCE A..F</c>: a person's judgement of a source on the Admiralty scale. Best figures follow it.</summary>
internal static class SourceGradeAction
{
    private const int MostCandidates = 10;
    private const string Form = "write /sources grade SOURCE with a letter from A (completely reliable) to E (unreliable), or F (cannot be judged), such as /sources grade fox-news C";

    public static async Task<Reply> AnswerAsync(ISourceStore store, string? what, string? grade, CancellationToken cancellation)
    {
        if (what is null)
            return Reply.Invalid($"The source is missing; {Form}.");
        if (Read(what, grade) is not { } given)
            return Reply.Invalid($"The grade is missing; {Form}.");
        var found = await store.FindAsync(given.Name, MostCandidates, cancellation);
        if (found.Count == 0)
            return Reply.NotFound("Sources", $"There is no source \"{CommandReader.Clip(given.Name)}\"; /sources list shows them.", new ReplyButton("Sources", "/sources list"));
        if (found.Count > 1)
            return Ambiguous(given.Name, found);
        var source = found[0];
        if (source.Id == Source.UnknownId)
            return Reply.Invalid("Documents without a known outlet have no publisher to grade; grade a named source.");
        await store.GradeAsync(source.Id, given.Grade, cancellation);
        return new Reply(ReplyStatus.Answered, "Sources")
        {
            Summary = source.Reliability == given.Grade ? $"{source.Name} is graded {given.Grade} already." : $"{source.Name} is now graded {given.Grade}; it was {source.Reliability}.",
            Record = new ReplyRecord("source", new { id = source.Id, name = source.Name, reliability = given.Grade.ToString(), before = source.Reliability.ToString() }),
        };
    }

    // Typed as one run of words, the grade is the last of them.
    private static (string Name, Reliability Grade)? Read(string what, string? grade)
    {
        if (grade is not null)
            return (what, Enum.Parse<Reliability>(grade));
        var cut = what.LastIndexOf(' ');
        var letter = what[(cut + 1)..];
        return cut > 0 && letter.Length == 1 && Enum.TryParse<Reliability>(letter, ignoreCase: true, out var read) && Enum.IsDefined(read) && char.IsAsciiLetter(letter[0])
            ? (what[..cut], read)
            : null;
    }

    private static Reply Ambiguous(string name, IReadOnlyList<Source> found) => new(ReplyStatus.Ambiguous, "Sources")
    {
        Summary = $"Several sources fit \"{CommandReader.Clip(name)}\"; name one by its id.",
        Blocks = [new ListBlock(null, [.. found.Select(s => (Cited)$"{s.Id}: {s.Name}")])],
        Record = new ReplyRecord("candidates", found.Select(s => new { id = s.Id, name = s.Name }).ToList()),
    };
}
