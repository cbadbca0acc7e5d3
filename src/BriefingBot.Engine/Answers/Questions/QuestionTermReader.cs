using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Questions;

/// <summary>Cuts a question into what it speaks of: groups, countries, names, words.</summary>
internal sealed class QuestionTermReader(GroupMentions mentions, IReadOnlyDictionary<string, Group> groups)
{
    private const int MostTerms = 24;

    private static readonly Lazy<NameMatcher<Country>> CountryNames = new(() => NameMatcher<Country>.Create(Countries.NamesInText()));

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal) { "president", "general", "gen", "mr", "mrs", "ms", "dr", "minister", "secretary", "spokesman", "commander", "colonel", "professor", "senator" };

    /// <param name="skipped">Tokens that are read as something else: the time, the measure, the source asked for.</param>
    public IReadOnlyList<QuestionTerm> Read(string text, IReadOnlyList<Token> tokens, IReadOnlySet<int> skipped)
    {
        var taken = new bool[tokens.Count];
        foreach (var i in skipped)
            taken[i] = true;
        var terms = new List<QuestionTerm>();
        foreach (var mention in mentions.Find(TypedAcronyms.InCapitals(text, tokens)))
            AddMatch(terms, tokens, taken, mention.Start, mention.Length, first => GroupTerm(text, mention, first));
        foreach (var match in CountryNames.Value.Find(text).Where(m => !IsPronoun(text, m)))
            AddMatch(terms, tokens, taken, match.Start, match.Length, first => CountryTerm(text.Substring(match.Start, match.Length), match.Values[0], first));
        AddNames(terms, text, tokens, taken);
        AddWords(terms, tokens, taken);
        return [.. Softened(terms.OrderBy(t => t.First).Take(MostTerms), tokens)];
    }

    public QuestionTerm? TermOf(ContextSubject subject) => subject.Type switch
    {
        SubjectType.Group when groups.TryGetValue(subject.Key, out var group) => new QuestionTerm(TermKind.Group, subject.Name, SearchExpansion.NamesOf([group]).Phrases, int.MaxValue, group.Id),
        SubjectType.Country when Countries.Find(subject.Key) is { } country => CountryTerm(subject.Name, country, int.MaxValue),
        SubjectType.Place or SubjectType.Words => new QuestionTerm(TermKind.Name, subject.Name, [FoldedName.Of(subject.Name)], int.MaxValue),
        _ => null,
    };

    private static void AddMatch(List<QuestionTerm> terms, IReadOnlyList<Token> tokens, bool[] taken, int start, int length, Func<int, QuestionTerm> make)
    {
        var covered = Enumerable.Range(0, tokens.Count).Where(i => tokens[i].Start < start + length && tokens[i].End > start).ToList();
        if (covered.Count == 0 || covered.Exists(i => taken[i]))
            return;
        terms.Add(make(covered[0]));
        covered.ForEach(i => taken[i] = true);
    }

    private QuestionTerm GroupTerm(string text, GroupMention mention, int first) => new(
        TermKind.Group,
        text.Substring(mention.Start, mention.Length),
        SearchExpansion.NamesOf(mention.GroupIds.Select(id => groups[id])).Phrases,
        first,
        mention.GroupIds[0])
    {
        Bearers = mention.GroupIds,
    };

    private static QuestionTerm CountryTerm(string words, Country country, int first) => new(
        TermKind.Country,
        words,
        [.. country.OtherNames.Prepend(country.Name).Concat(country.Demonyms).SelectMany(n => new[] { n, n + "s" }).Select(n => FoldedName.Of(n)).Distinct(StringComparer.Ordinal)],
        first,
        country.Code);

    // "us" is a country in capitals only.
    private static bool IsPronoun(string text, NameMatch<Country> match) => match.Length == 2 && char.IsLower(text[match.Start]);

    private static void AddNames(List<QuestionTerm> terms, string text, IReadOnlyList<Token> tokens, bool[] taken)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsNamePart(tokens, taken, i) || (i == 0 && !IsNamePart(tokens, taken, 1)))
                continue;
            var end = i + 1;
            while (end < tokens.Count && IsNamePart(tokens, taken, end))
                end++;
            var first = i;
            while (first < end - 1 && Titles.Contains(tokens[first].Text.TrimEnd('.')))
                first++;
            var words = text[tokens[first].Start..tokens[end - 1].End];
            if (FoldedName.Of(words) is { Length: > 1 } folded)
                terms.Add(new QuestionTerm(TermKind.Name, words, [folded], first));
            for (var j = i; j < end; j++)
                taken[j] = true;
            i = end;
        }
    }

    private static bool IsNamePart(IReadOnlyList<Token> tokens, bool[] taken, int i) =>
        i < tokens.Count && !taken[i]
        && ((tokens[i].Kind == TokenKind.Word && tokens[i].Capitalised && !GrammarWords.Contains(tokens[i].Text) && !QuestionWords.Attacks.Contains(tokens[i].Text)) || tokens[i].Kind == TokenKind.Number);

    private static void AddWords(List<QuestionTerm> terms, IReadOnlyList<Token> tokens, bool[] taken)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (taken[i] || tokens[i].Kind != TokenKind.Word || GrammarWords.Contains(tokens[i].Text))
                continue;
            foreach (var word in FoldedName.Words(tokens[i].Text).Where(w => w.Length > 1 && !GrammarWords.Contains(w)))
                terms.Add(new QuestionTerm(TermKind.Word, tokens[i].Text, WordForms.Of(word), i) { IsCommon = QuestionWords.Common.Contains(word) });
        }
    }

    // "Suffolk, Virginia": the second tells two Suffolks apart, and reports on the place leave it out.
    private static IEnumerable<QuestionTerm> Softened(IEnumerable<QuestionTerm> terms, IReadOnlyList<Token> tokens)
    {
        QuestionTerm? before = null;
        foreach (var term in terms)
        {
            var qualifies = before is { Kind: TermKind.Name or TermKind.Word } && term.Kind is TermKind.Name or TermKind.Country && term.First >= 2 && tokens[term.First - 1].Is(",") && before!.First < term.First - 1;
            yield return qualifies ? term with { IsCommon = true } : term;
            before = term;
        }
    }
}
