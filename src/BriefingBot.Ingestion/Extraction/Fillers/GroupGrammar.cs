using BriefingBot.Engine.Language;

namespace BriefingBot.Ingestion.Extraction.Fillers;

/// <summary>
/// Finds groups by the look of their names, in text with capitals: "Northern Dawn Front", "People's Shield (PS)". Such a group has no id.
/// </summary>
internal static class GroupGrammar
{
    public static IEnumerable<GroupSpan> Find(TaggedText text)
    {
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.First; i < sentence.End;)
            {
                if (text.Tokens[i].Is("the"))
                {
                    i++;
                    continue;
                }
                var end = CapitalRun(text, i, sentence.End);
                if (end - i >= 2 && (IsHead(text.Tokens[end - 1].Text) || HasAcronym(text, end, sentence.End)) && !IsOfficial(text, i, end))
                    yield return new GroupSpan(new TextSpan(text.Tokens[i].Start, text.Tokens[end - 1].End), null);
                i = Math.Max(end, i + 1);
            }
        }
    }

    private static int CapitalRun(TaggedText text, int first, int limit)
    {
        var end = first;
        while (end < limit && end - first < 8)
        {
            var token = text.Tokens[end];
            var inner = token.Kind == TokenKind.Possessive || (token.Text is "of" or "for" or "the" && end > first && end + 1 < limit && text.Tokens[end + 1].Capitalised);
            if (!(token.Kind == TokenKind.Word && token.Capitalised) && !(inner && end > first))
                break;
            end++;
        }
        return end;
    }

    private static bool IsHead(string word) =>
        word is "front" or "army" or "movement" or "brigade" or "brigades" or "cartel" or "militia" or "jihad" or "resistance" or "taliban" or "mujahideen" or "commandos" or "guerrillas" or "faction";

    private static bool HasAcronym(TaggedText text, int at, int limit) =>
        at + 2 < limit && text.Tokens[at].Is("(") && text.Tokens[at + 2].Is(")") && text.Tokens[at + 1] is { Capitalised: true, Text.Length: >= 2 and <= 8 } acronym
        && text.Text.AsSpan(acronym.Start, 2) is [var a, var b] && char.IsUpper(a) && (char.IsUpper(b) || b == '-');

    private static bool IsOfficial(TaggedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Text is "police" or "council" or "ministry" or "department" or "university" or "hospital" or "agency" or "bureau" or "court" or "company" or "bank" or "united" or "nations" or "association" or "institute" or "union" or "commission" or "service" or "center" or "centre" or "office" or "salvation" or "committee" or "organization" or "corps" or "command" or "school" or "news" or "development")
                return true;
        }
        return false;
    }
}
