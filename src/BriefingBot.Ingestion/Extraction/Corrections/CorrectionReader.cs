using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;
using BriefingBot.Ingestion.Extraction.Casualties;

namespace BriefingBot.Ingestion.Extraction.Corrections;

/// <summary>
/// Reads which figure a sentence takes back and which one it puts there: "revised the toll from 40 to 36", "an earlier version of this
/// article said 15", "12, not 15 as first reported". One pass over a sentence with a cue; other sentences cost a look at each word.
/// </summary>
internal static class CorrectionReader
{
    /// <summary>Tokens between a figure and the word that says what is counted.</summary>
    private const int FarthestHarm = 14;

    public static List<FigureCorrection> Read(TaggedText text, List<DateExpression> dates)
    {
        var found = new List<FigureCorrection>();
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            var sentence = text.Sentences[s];
            var cue = CorrectionCue.Of(text, sentence);
            if (cue.Kind != CorrectionKind.None && Read(text, s, cue, Figures(text, sentence, dates)) is { } correction)
                found.Add(correction);
        }
        return found;
    }

    private static List<NumberExpression> Figures(TaggedText text, SentenceTokens sentence, List<DateExpression> dates)
    {
        var figures = new List<NumberExpression>();
        for (var i = sentence.First; i < sentence.End;)
        {
            if (!NumberReader.TryRead(text.Tokens, i, out var number) || number.IsOrdinal || number.End > sentence.End)
            {
                i++;
                continue;
            }
            i = number.End;
            if (dates.Exists(d => d.First < number.End && number.First < d.End) || IsOther(text, number))
                continue;
            figures.AddRange(Apart(text, number));
        }
        return figures;
    }

    // "from 36 to 40" is a range elsewhere; here it names two figures.
    private static IEnumerable<NumberExpression> Apart(TaggedText text, NumberExpression number)
    {
        var from = text.Tokens[number.First].Is("from") ? number.First + 1 : number.First > 0 && text.Tokens[number.First - 1].Is("from") ? number.First : -1;
        if (number.Qualifier != TollQualifier.Between || from < 0)
            return [number];
        var to = Enumerable.Range(from, number.End - from).FirstOrDefault(i => text.Tokens[i].Is("to"));
        return to == 0 || !NumberReader.TryRead(text.Tokens, from, out _) ? [number] :
        [
            number with { First = from, End = to, High = number.Low, Qualifier = TollQualifier.Exact, Span = new TextSpan(text.Tokens[from].Start, text.Tokens[to - 1].End) },
            number with { First = to + 1, Low = number.High!.Value, Qualifier = TollQualifier.Exact, Span = new TextSpan(text.Tokens[to + 1].Start, text.Tokens[number.End - 1].End) },
        ];
    }

    // Ages, times, percentages, sums, "one of".
    private static bool IsOther(TaggedText text, NumberExpression number)
    {
        var next = number.End < text.Tokens.Count ? text.Tokens[number.End].Text : "";
        var before = number.First > 0 ? text.Tokens[number.First - 1].Text : "";
        return next is "%" or "percent" or "year-old" or "years" or "minutes" or "hours" or "days" or "weeks" or "a.m" or "p.m" or "gmt" or "km" or "miles" or "metres" or "meters" or "o'clock" or ":" || before is "$" or ":" or "aged" or "level" or "paragraph"
            || (number.Qualifier == TollQualifier.None && next is not ("one" or "casualties" or "people" or "deaths" or "dead"));
    }

    private static FigureCorrection? Read(TaggedText text, int sentence, CorrectionCue cue, List<NumberExpression> figures)
    {
        var wrong = figures.Find(f => IsWrong(text, cue, f, figures));
        var right = figures.Find(f => f != wrong && IsRight(text, cue, f, wrong));
        if (wrong == default && right == default)
            return null;
        var telling = right == default ? wrong : right;
        if ((HarmNear(text, text.Sentences[sentence], telling.First, telling.End) ?? HarmNear(text, text.Sentences[sentence], cue.At, cue.At + 1)) is not { } harm)
            return null;
        if (wrong != default && right != default && wrong.Low == right.Low && wrong.High == right.High)
            return null;
        return new FigureCorrection(harm, sentence, wrong == default ? null : wrong, right == default ? null : right);
    }

    private static bool IsWrong(TaggedText text, CorrectionCue cue, NumberExpression figure, List<NumberExpression> figures)
    {
        var before = Before(text, figure);
        if (before is "not" or "from" or "of" && !(before is "of" && cue.Kind == CorrectionKind.Revision && !IsPriorBefore(text, figure)))
            return before is not "not" || cue.Kind != CorrectionKind.EarlierVersion;
        return cue.Kind switch
        {
            CorrectionKind.EarlierVersion => figure.First > cue.At && !IsSetRight(text, cue.At, figure),
            CorrectionKind.FirstReports => figure.First > cue.At && figure == figures.Find(f => f.First > cue.At),
            CorrectionKind.DownFrom => figure.First > cue.At,
            CorrectionKind.NotAsReported => figure.First > cue.At && figure == figures.Find(f => f.First > cue.At),
            // "The figure of 17 dead was revised to seven."
            _ => Before(text, figure, 2) is "instead of" or "rather than" || IsPriorBefore(text, figure) || (figure.First < cue.At && figures.Exists(f => f.First > cue.At && Before(text, f) is "to")),
        };
    }

    private static bool IsRight(TaggedText text, CorrectionCue cue, NumberExpression figure, NumberExpression wrong) => cue.Kind switch
    {
        CorrectionKind.EarlierVersion => figure.First < cue.At || IsSetRight(text, cue.At, figure),
        CorrectionKind.FirstReports => figure.First > wrong.First,
        CorrectionKind.DownFrom or CorrectionKind.NotAsReported => figure.First < cue.At,
        _ => Before(text, figure) is "to" or "at" or "that" or "is" or "was" or "were" || Math.Abs(figure.First - cue.At) <= FarthestHarm,
    };

    // "…; the correct number is 12", "… was 15; it was 12", "not 15".
    private static bool IsSetRight(TaggedText text, int cue, NumberExpression figure)
    {
        for (var i = figure.First - 1; i > cue && figure.First - i <= 10; i--)
        {
            if (text.Tokens[i].Text is "correct" or "actual" or "actually" or "fact" or "right" or ";" or "but" or "in-fact")
                return true;
        }
        return false;
    }

    private static bool IsPriorBefore(TaggedText text, NumberExpression figure)
    {
        for (var i = figure.First - 1; i >= 0 && figure.First - i <= 6; i--)
        {
            if (text.Tokens[i].Text is "earlier" or "previous" or "previously" or "initial" or "initially" or "originally" or "incorrectly" or "erroneously" or "wrongly" or "mistakenly" or "misstated")
                return true;
            if (text.Tokens[i].Text is "to" or "," or ";" or ".")
                return false;
        }
        return false;
    }

    private static string Before(TaggedText text, NumberExpression figure, int words = 1) =>
        string.Join(' ', Enumerable.Range(figure.First - words, words).Select(i => i >= 0 ? text.Tokens[i].Text : ""));

    private static Harm? HarmNear(TaggedText text, SentenceTokens sentence, int first, int end)
    {
        Harm? best = null;
        var nearest = FarthestHarm + 1;
        for (var i = Math.Max(sentence.First, first - FarthestHarm); i < Math.Min(sentence.End, end + FarthestHarm); i++)
        {
            // What is counted follows its figure as a rule: "12 dead and 30 wounded".
            var distance = i >= end ? i - end : first - i + 2;
            if (distance < nearest && HarmOf(text.Tokens[i].Text) is { } harm)
                (best, nearest) = (harm, distance);
        }
        return best;
    }

    private static Harm? HarmOf(string word) =>
        word is "toll" or "casualties" ? Harm.Killed : CasualtyWords.TryGet(word, out var harm) ? (harm.Harm == Harm.Shot ? Harm.Injured : harm.Harm) : null;
}
