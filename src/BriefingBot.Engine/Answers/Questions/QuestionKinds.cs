using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Questions;

/// <summary>Tells what kind of answer is asked for, by the word that asks.</summary>
internal static class QuestionKinds
{
    public static QuestionKind Of(IReadOnlyList<Token> tokens)
    {
        if (tokens.Any(t => t.Text is "compare" or "versus" or "vs" or "comparison") || Follows(tokens, "difference", "between") || Follows(tokens, "differences", "between"))
            return QuestionKind.Compare;
        if (tokens.Any(t => t.Text is "timeline" or "chronology") || AsksWhatHappened(tokens))
            return QuestionKind.Timeline;
        if (IsHowMany(tokens))
            return QuestionKind.HowMany;
        if (tokens.Any(t => t.Text is "latest" or "newest") || Follows(tokens, "most", "recent") || Follows(tokens, "last", "attack"))
            return QuestionKind.Latest;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (OfWord(tokens, i) is { } kind)
                return kind;
        }
        return QuestionKind.What;
    }

    private static QuestionKind? OfWord(IReadOnlyList<Token> tokens, int i)
    {
        var next = i + 1 < tokens.Count ? tokens[i + 1].Text : "";
        return tokens[i].Text switch
        {
            "who" or "whom" or "whose" => QuestionKind.Who,
            // "… when the mosque was hit": only a question that begins so asks for the time.
            "when" when i == 0 || IsAfterPause(tokens, i) => QuestionKind.When,
            "where" when i == 0 || IsAfterPause(tokens, i) => QuestionKind.Where,
            "why" => QuestionKind.Why,
            "which" or "what" when next is "group" or "groups" or "organization" or "organisation" or "outfit" => QuestionKind.Who,
            "which" or "what" when next is "date" or "day" or "year" or "month" or "time" => QuestionKind.When,
            "which" or "what" when next is "country" or "city" or "place" or "town" or "province" or "location" => QuestionKind.Where,
            "which" or "what" when next is "attacks" or "bombings" or "incidents" => QuestionKind.List,
            "list" when i == 0 => QuestionKind.List,
            "which" => QuestionKind.Which,
            "how" => QuestionKind.How,
            "what" => QuestionKind.What,
            "did" or "was" or "were" or "is" or "are" or "does" or "do" or "has" or "have" or "had" or "can" or "could" or "will" when i == 0 || (i == 1 && tokens[0].Text is "and" or "but" or "so") => QuestionKind.Whether,
            _ => null,
        };
    }

    // "What happened in Kabul?", "what has been happening there?"; "what happened to him" asks for something else.
    private static bool AsksWhatHappened(IReadOnlyList<Token> tokens)
    {
        var asked = 0;
        while (asked < Math.Min(4, tokens.Count) && tokens[asked].Text is not ("happened" or "happening"))
            asked++;
        return asked is > 0 and < 4 && asked < tokens.Count && tokens[0].Is("what") && !(asked + 1 < tokens.Count && tokens[asked + 1].Text is "to" or "with" or "when" or "after");
    }

    private static bool IsHowMany(IReadOnlyList<Token> tokens) =>
        Follows(tokens, "how", "many") || Follows(tokens, "how", "much") || Follows(tokens, "death", "toll") || Follows(tokens, "number", "of") || tokens.Any(t => t.Text is "toll" or "casualties" or "fatalities");

    private static bool IsAfterPause(IReadOnlyList<Token> tokens, int i) => i > 0 && (tokens[i - 1].Kind == TokenKind.Punctuation || tokens[i - 1].Text is "and" or "but" or "say" or "tell" or "me" or "know" or "exactly" or "so");

    private static bool Follows(IReadOnlyList<Token> tokens, string first, string second)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Is(first) && tokens[i + 1].Is(second))
                return true;
        }
        return false;
    }
}
