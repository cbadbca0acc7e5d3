using BriefingBot.Engine.Language;
using BriefingBot.Ingestion.Extraction.Incidents;

namespace BriefingBot.Ingestion.Extraction.Claims;

/// <summary>One sentence with the groups that it speaks of; what the readers of claims look at.</summary>
internal sealed class ClaimSentence
{
    private readonly SentenceTokens _tokens;

    /// <param name="current">The group that the text was speaking of; null where none was.</param>
    public ClaimSentence(Section section, int index, string? current)
    {
        (Section, Index, Current) = (section, index, current);
        _tokens = section.Text.Sentences[index];
        Subjects = [.. Find()];
    }

    public Section Section { get; }

    public int Index { get; }

    public string? Current { get; }

    public int First => _tokens.First;

    public int End => _tokens.End;

    public IReadOnlyList<GroupSubject> Subjects { get; }

    public string Word(int at) => at >= First && at < End ? Section.Text.Tokens[at].Text : "";

    public Token? TokenAt(int at) => at >= First && at < End ? Section.Text.Tokens[at] : null;

    public string Text(int first, int end) => Section.Text.Text[Section.Text.Tokens[first].Start..Section.Text.Tokens[end - 1].End];

    public bool IsAny(int at, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Word(at) == word)
                return true;
        }
        return false;
    }

    /// <summary>The words of a pattern stand here.</summary>
    public bool Is(int at, string[] words) => words.Select((w, i) => Word(at + i) == w).All(same => same);

    public bool IsDenied(int at, int reach = 4) => Enumerable.Range(at - reach, reach).Any(i => Word(i) is "not" or "never" or "no" or "denied" or "denies" or "deny" or "cannot" or "neither" or "nor" or "n't" || Word(i).EndsWith("n't", StringComparison.Ordinal));

    /// <summary>The group whose verb stands here: nothing but auxiliaries, adverbs, relative words and its own by-names between.</summary>
    public GroupSubject? Before(int at, Func<string, bool>? alsoLight = null)
    {
        const int reach = 16;
        if (Coordinated(at) is { } head)
            return head;
        var relative = false;
        for (var i = at - 1; i >= First && at - i <= reach; i--)
        {
            if (Covering(i) is { } subject)
                return relative || !IsComplement(subject) ? subject : null;
            relative |= Word(i) is "which" or "who" or "that";
            if (!LightWords.IsLight(Word(i)) && alsoLight?.Invoke(Word(i)) != true)
                return null;
        }
        return null;
    }

    // "The group was founded in 2006 and operates …": the second verb has the subject of the first.
    private GroupSubject? Coordinated(int at)
    {
        var joint = at - 1;
        while (joint > First && (IsAny(joint, ["has", "have", "also", "is", "was", "now", "still"]) || (Word(joint).Length > 4 && Word(joint).EndsWith("ly", StringComparison.Ordinal))))
            joint--;
        if (Word(joint) is not ("and" or "but") || Subjects.Count == 0)
            return null;
        var first = Subjects[0];
        var isHead = first.First - First <= (Word(First) is "the" ? 1 : 0) && !first.IsPossessor && first.End < joint;
        return isHead && !Enumerable.Range(first.End, joint - first.End).Any(i => IsAny(i, [",", ";", "“", "\"", "that", "and", "but"])) ? first : null;
    }

    // "A camp of the group was founded": the camp was.
    private bool IsComplement(GroupSubject subject)
    {
        var before = subject.First - (Word(subject.First - 1) is "the" or "a" or "an" ? 2 : 1);
        return IsAny(before, ["by", "from", "for", "against", "with"])
            || (Word(before) is "of" && !IsAny(before - 1, ["fighters", "militants", "members", "forces", "branch", "affiliate", "leaders", "leadership"]));
    }

    /// <summary>The named group that begins within a few words from here.</summary>
    public GroupSubject? NamedFrom(int at, int reach = 4)
    {
        foreach (var subject in Subjects)
        {
            if (!subject.IsNamed || subject.First < at)
                continue;
            return subject.First - at <= reach && Enumerable.Range(at, subject.First - at).All(i => LightWords.IsModifier(Word(i))) ? subject : null;
        }
        return null;
    }

    public GroupSubject? Covering(int at)
    {
        foreach (var subject in Subjects)
        {
            if (subject.First <= at && at < subject.End)
                return subject;
        }
        return null;
    }

    private IEnumerable<GroupSubject> Find()
    {
        var named = Named().ToList();
        // Most sentences name no group and follow none.
        if (named.Count == 0 && Current is null)
            yield break;
        for (var i = First; i < End; i++)
        {
            if (Beginning(named, i) is { } name)
            {
                // "The ISIS affiliate group operates …": another group, the one spoken of, stands behind the name of its parent.
                if (LightWords.IsBranch(Word(name.End)) || (Word(name.End) is "'s" && LightWords.IsBranch(Word(name.End + 1))))
                {
                    var head = Word(name.End) is "'s" ? name.End + 1 : name.End;
                    if (Current is not null && Current != name.GroupId)
                        yield return new GroupSubject(head, head + 1, Current, IsNamed: false, IsPossessor: false);
                    else
                        yield return name with { IsPossessor = true };
                }
                else
                {
                    yield return name with { IsPossessor = Word(name.End) is "'s" or "'" };
                }
                i = name.End - 1;
            }
            else if (Stands(i, out var end) && (Own(i, named) ?? Current) is { } meant)
            {
                yield return new GroupSubject(i, end, meant, IsNamed: false, Word(i) is "its" || Word(end) is "'s");
                i = end - 1;
            }
        }
    }

    private static GroupSubject? Beginning(List<GroupSubject> named, int at)
    {
        foreach (var subject in named)
        {
            if (subject.First == at)
                return subject;
        }
        return null;
    }

    // "Its" is of the group named last in the sentence before it, if any is.
    private string? Own(int at, List<GroupSubject> named) => Word(at) is "its" && named.FindLast(n => n.End <= at) is { End: > 0 } last ? last.GroupId : null;

    private IEnumerable<GroupSubject> Named()
    {
        var tokens = Section.Text.Tokens;
        foreach (var group in Section.Groups.Where(g => g.GroupId is not null && _tokens.Span.Contains(g.Span)))
        {
            var first = tokens.FindIndex(First, End - First, t => t.End > group.Span.Start);
            var end = first;
            while (end < End && tokens[end].Start < group.Span.End)
                end++;
            if (first >= 0 && end > first)
                yield return new GroupSubject(first, end, group.GroupId!, IsNamed: true, IsPossessor: false);
        }
    }

    // "The group", "the militant organisation", "it" at the head of a sentence, "its".
    private bool Stands(int at, out int end)
    {
        end = at + 1;
        // "It seems that …", "it is no surprise" speak of nobody.
        if (Word(at) is "its" || (Word(at) is "it" && at - First <= 1 && !IsAny(at + 1, ["is", "was", "'s", "seems", "seemed", "appears", "would", "will", "may", "takes", "remains", "comes"])))
            return true;
        if (Word(at) is not ("the" or "this"))
            return false;
        while (end - at < 4 && Word(end) is "extremist" or "militant" or "terror" or "terrorist" or "jihadist" or "armed" or "insurgent" or "rebel" or "islamist" or "separatist")
            end++;
        if (Word(end) is not ("group" or "organization" or "organisation" or "movement" or "militia" or "network" or "faction" or "outfit" or "insurgency"))
            return false;
        end++;
        // "The group Ansar al-Din" names another one.
        return TokenAt(end) is not { Capitalised: true };
    }
}
