using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Answers.Evidence;
using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Answers.Structured;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers.Passages;

/// <summary>Answers in the words of the documents: the fewest sentences that answer, each with who says it and when.</summary>
internal sealed class PassageAnswers(IDocumentStore documents, IEvidenceStore evidence)
{
    private const int Hits = 40;
    private const int DocumentsRead = 5;
    private const int PassagesRead = 150;
    private const int MostQuoted = 3;
    private const int SentencesBefore = 2;

    // A second quotation has to answer nearly as well as the first.
    private const double NearlyAsGood = 0.97;

    /// <returns>No answer where no sentence answers; the passages found all the same, those nearest to the question first.</returns>
    public async Task<(Answer? Answer, IReadOnlyList<PassageHit> Found)> AnswerAsync(Question question, DateOnly? asOf, CancellationToken cancellation)
    {
        var hits = await SearchAsync(question, asOf, cancellation);
        var ranked = await RankAsync(question, hits, cancellation);
        return (ranked.Count == 0 ? null : Compose(question, ranked), hits);
    }

    private async Task<IReadOnlyList<(CandidateSentence Sentence, double Score)>> RankAsync(Question question, IReadOnlyList<PassageHit> hits, CancellationToken cancellation)
    {
        if (hits.Count == 0)
            return [];
        var read = hits.GroupBy(h => h.Passage.DocumentId, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Take(DocumentsRead).Select(g => g.Key).ToList();
        var around = (await evidence.PassagesOfAsync(read, PassagesRead, cancellation)).GroupBy(p => p.Passage.DocumentId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        return
        [
            .. hits.Where(h => h.Passage.Kind != PassageKind.Heading)
                .Select(h => new CandidateSentence(h, Before(h, around)))
                .Where(s => IsOfVoice(s, question))
                .Select(s => (Sentence: s, Score: SentenceScore.Of(s, question)))
                .Where(s => s.Score > 0 && AnswerTypes.Fits(s.Sentence, question))
                .OrderByDescending(s => s.Score).ThenByDescending(s => s.Sentence.Hit.Citation.Published ?? default).ThenBy(s => s.Sentence.Hit.Passage.Text.Length),
        ];
    }

    private async Task<IReadOnlyList<PassageHit>> SearchAsync(Question question, DateOnly? asOf, CancellationToken cancellation)
    {
        var telling = question.Terms.Where(t => !t.IsCommon).ToList();
        if (question.Source is { } source)
            telling.Insert(0, new QuestionTerm(TermKind.Name, source, Voices.Forms(source), 0));
        if (telling.Count == 0)
            telling = [.. question.Terms];
        if (telling.Count == 0)
            return [];
        var period = new Period(null, asOf);
        var hits = (await documents.SearchAsync(Query(telling), cancellation)).Hits;
        // Sentences that say "the group" or "he" have the words, but not the name.
        var words = telling.Where(t => t.Kind == TermKind.Word).ToList();
        if (words.Count > 0 && words.Count < telling.Count)
            hits = [.. hits, .. (await documents.SearchAsync(Query(words), cancellation)).Hits];
        return [.. hits.DistinctBy(h => (h.Passage.DocumentId, h.Passage.Kind, h.Passage.Start))];

        SearchQuery Query(IEnumerable<QuestionTerm> terms) => new([.. terms.Take(8).Select(t => new SearchClause(t.Forms))], null, null, period, 1, Hits);
    }

    // The paragraph so far, and at least two sentences.
    private static IReadOnlyList<PassageHit> Before(PassageHit hit, Dictionary<string, List<PassageHit>> around)
    {
        if (!around.TryGetValue(hit.Passage.DocumentId, out var passages))
            return [];
        var at = passages.FindIndex(p => p.Passage.Start == hit.Passage.Start && p.Passage.Kind == hit.Passage.Kind);
        if (at <= 0)
            return [];
        var first = at;
        while (first > 0 && at - first < SentencesBefore + 3 && passages[first - 1].Passage.Paragraph == hit.Passage.Paragraph)
            first--;
        first = Math.Min(first, Math.Max(0, at - SentencesBefore));
        return passages.GetRange(first, at - first);
    }

    private static bool IsOfVoice(CandidateSentence sentence, Question question) =>
        question.Source is not { } asked || Voices.IsOf(null, sentence.Hit.Citation, asked) || (sentence.PointsBack && Voices.IsNamed(sentence.Before, Voices.Forms(asked)));

    private static Answer Compose(Question question, IReadOnlyList<(CandidateSentence Sentence, double Score)> ranked)
    {
        var best = ranked[0];
        var quoted = ranked.Where(r => r.Score >= best.Score * NearlyAsGood).DistinctBy(r => r.Sentence.Hit.Passage.DocumentId).Take(MostQuoted)
            .OrderByDescending(r => r.Sentence.Hit.Citation.Published ?? default).ToList();
        var value = question.Kind == QuestionKind.HowMany ? AnswerTypes.NumberOf(quoted[0].Sentence, question)?.Low : null;
        return new Answer("Answer")
        {
            Sentences = [.. quoted.Select(q => Quote(q.Sentence))],
            Value = value,
            Subjects = [.. Subjects(question).DistinctBy(s => s.Key)],
        };
    }

    private static IEnumerable<ContextSubject> Subjects(Question question) => question.Terms.Where(t => !t.IsCommon).Select(t => t.Kind switch
    {
        TermKind.Group => new ContextSubject(SubjectType.Group, t.Key!, t.Words),
        TermKind.Country => new ContextSubject(SubjectType.Country, t.Key!, t.Words),
        TermKind.Name => new ContextSubject(SubjectType.Words, t.Words, t.Words),
        _ => null,
    }).OfType<ContextSubject>();

    // "It was responsible …" says nothing without the sentence before it.
    private static Cited Quote(CandidateSentence sentence) => sentence is { BeginsPointing: true, Previous: { } previous }
        ? new Cited($"\"{previous.Passage.Text} {sentence.Hit.Passage.Text}\" ({ClaimText.Voice(null, sentence.Hit.Citation)})", previous.Citation, sentence.Hit.Citation)
        : Quote(sentence.Hit);

    internal static Cited Quote(PassageHit hit)
    {
        var caption = hit.Passage.Kind == PassageKind.Caption ? "in a caption, " : "";
        return new Cited($"\"{hit.Passage.Text}\" ({caption}{ClaimText.Voice(null, hit.Citation)})", hit.Citation);
    }
}
