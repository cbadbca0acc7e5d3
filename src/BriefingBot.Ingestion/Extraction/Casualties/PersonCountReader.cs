using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;
using BriefingBot.Ingestion.Extraction.Lexicon;

namespace BriefingBot.Ingestion.Extraction.Casualties;

/// <summary>Finds the phrases that count people in a sentence.</summary>
internal static class PersonCountReader
{
    private const int MostModifiers = 6;

    public static List<PersonCount> ReadAll(TaggedText text, SentenceTokens sentence)
    {
        var found = new List<PersonCount>();
        for (var i = sentence.First; i < sentence.End;)
        {
            if (TryRead(text, i, sentence.End, out var count))
            {
                found.Add(count);
                i = Math.Max(i + 1, count.End);
            }
            else
            {
                i++;
            }
        }
        return found;
    }

    public static bool TryRead(TaggedText text, int first, int limit, out PersonCount count)
    {
        var tokens = text.Tokens;
        var at = first;
        var more = tokens[at].Text is "another" or "other" or "additional";
        if (tokens[at].Is("a") && at + 1 < limit && tokens[at + 1].Is("further"))
            (more, at) = (true, at + 2);
        else if (more && at + 1 < limit && !tokens[at].Is("another"))
            at++;
        else if (tokens[at].Is("another") && at + 1 < limit && (tokens[at + 1].Kind == TokenKind.Number || NumberReader.TryRead(tokens, at + 1, out _)))
            at++;
        if (tokens[at].Text is "his" or "her" or "their" or "its" or "the" or "these" or "those" && at + 1 < limit && NumberReader.TryRead(tokens, at + 1, out var owned) && !owned.IsOrdinal)
            at++;
        return TryReadOneMore(text, first, limit, out count)
            || TryReadBoth(text, first, limit, out count)
            || TryReadNumber(text, first, at, limit, more, out count)
            || TryReadSingle(text, first, limit, more, out count)
            || TryReadName(text, first, limit, out count);
    }

    /// <summary>"killed three and wounded another", "injured a fourth": the noun is left out after a word of harm.</summary>
    private static bool TryReadOneMore(TaggedText text, int first, int limit, out PersonCount count)
    {
        count = default;
        var tokens = text.Tokens;
        var ordinal = first + 1 < limit && tokens[first].Is("a") && tokens[first + 1].Text is "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh";
        var end = ordinal ? first + 2 : first + 1;
        if (first == 0 || !(ordinal || tokens[first].Is("another")) || !CasualtyWords.TryGet(tokens[first - 1].Text, out var harm) || harm.Form is not (HarmForm.Verb or HarmForm.Participle))
            return false;
        if (end < limit && !(tokens[end].Kind == TokenKind.Punctuation || tokens[end].Text is "in" or "on" or "at" or "early" or "late" or "before" or "after" or "during" or "when" or "while" or "outside" or "inside" or "near" or "and" or "as" || WordClasses.Default.Is(tokens[end].Text, "function")))
            return false;
        count = new PersonCount(first, end, 1, 1, TollQualifier.Exact, new TextSpan(tokens[first].Start, tokens[end - 1].End), IsNumber: false, IsHuman: true, IsAttacker: false, IsMore: !ordinal, IsName: false);
        return true;
    }

    /// <summary>"both men", "both of them".</summary>
    private static bool TryReadBoth(TaggedText text, int first, int limit, out PersonCount count)
    {
        count = default;
        if (!text.Tokens[first].Is("both") || first + 1 >= limit)
            return false;
        var head = FindHead(text.Tokens, first + 1, limit, out _);
        var end = head >= 0 ? head + 1 : first + 1;
        if (head < 0 && text.Tokens[first + 1].Text is not ("were" or "died" or "are"))
            return false;
        count = new PersonCount(first, end, 2, 2, TollQualifier.Exact, new TextSpan(text.Tokens[first].Start, text.Tokens[end - 1].End), IsNumber: true, IsHuman: true, IsAttacker(text.Tokens[end - 1].Text), IsMore: false, IsName: false);
        return true;
    }

    private static bool TryReadNumber(TaggedText text, int first, int at, int limit, bool more, out PersonCount count)
    {
        count = default;
        var tokens = text.Tokens;
        if (at >= limit || !NumberReader.TryRead(tokens, at, out var number) || number.IsOrdinal || number.End > limit)
            return false;
        if (number.Low > 10_000_000 || IsPartOfAddressOrTime(tokens, at, number.End, limit))
            return false;
        var end = number.End;
        if (end < limit && tokens[end].Text is "of" && end + 1 < limit && tokens[end + 1].Text is "the" or "them" or "those" or "its" or "his" or "whom")
            end += 2;
        var head = FindHead(tokens, end, limit, out var other);
        if (head < 0 && end < limit && IsThing(tokens, end, limit))
            return false;
        var human = head >= 0;
        var attacker = human && IsAttacker(tokens[head].Text);
        count = new PersonCount(first, human ? head + 1 : end, number.Low, number.High, number.Qualifier, new TextSpan(tokens[first].Start, number.Span.End), IsNumber: true, human, attacker, more || other, IsName: false);
        return true;
    }

    /// <summary>"a soldier", "one woman", "an off-duty police officer", "his wife".</summary>
    private static bool TryReadSingle(TaggedText text, int first, int limit, bool more, out PersonCount count)
    {
        count = default;
        var tokens = text.Tokens;
        var word = tokens[first].Text;
        var article = word is "a" or "an" or "another" or "the" or "his" or "her" or "their" or "its" or "one";
        var bare = !article && (IsAge(word) || word is "uncle" or "aunt" or "cousin" or "brother" or "sister" or "friend" or "girlfriend" or "boyfriend" or "neighbor" or "stepfather" or "grandson" or "mother" or "father" or "toddler" or "child" or "baby" or "infant" or "daughter" or "son" or "wife" or "husband" or "deputy" or "trooper" or "soldier" or "pastor" or "teacher" or "grandmother" or "grandfather" or "couple" or "teen" or "man" or "woman" or "boy" or "girl" or "officer" or "juvenile" or "male" or "female" or "niece" or "nephew" or "stepson" or "stepdaughter" or "pedestrian" or "bystander" or "policeman" or "suspect" or "victim" or "gunman" or "driver" or "student" or "teenager");
        if (!article && !bare)
            return false;
        // "Teen daughter found dead", "female juvenile killed": one person.
        var compound = bare && first + 1 < limit && IsHuman(tokens[first + 1].Text) && IsSingular(tokens[first + 1].Text);
        var head = bare && !IsAge(word) && !compound ? first : FindHead(tokens, first + 1, limit, out _);
        if (head < 0 && IsAge(tokens[Math.Min(first + (article ? 1 : 0), limit - 1)].Text))
            head = first + (article ? 1 : 0);
        if (head < 0 || !IsSingular(tokens[head].Text))
            return false;
        count = new PersonCount(first, head + 1, 1, 1, TollQualifier.Exact, new TextSpan(tokens[first].Start, tokens[head].End), IsNumber: false, IsHuman: true, IsAttacker(tokens[head].Text), more, IsName: false);
        return true;
    }

    /// <summary>Two or more capitalised words that are no place or organisation by their last word, in text that has capitals.</summary>
    private static bool TryReadName(TaggedText text, int first, int limit, out PersonCount count)
    {
        count = default;
        var tokens = text.Tokens;
        var end = first;
        while (end < limit && end - first < 6 && tokens[end].Kind == TokenKind.Word && tokens[end].Capitalised)
            end++;
        if (end - first < 2 || NameWords.IsNoPerson(tokens, first, end))
            return false;
        count = new PersonCount(first, end, 1, 1, TollQualifier.Exact, new TextSpan(tokens[first].Start, tokens[end - 1].End), IsNumber: false, IsHuman: true, IsAttacker: false, IsMore: false, IsName: true);
        return true;
    }

    /// <summary>The noun for people that closes a phrase: the last such noun before a word that cannot belong to the phrase.</summary>
    private static int FindHead(List<Token> tokens, int from, int limit, out bool other)
    {
        other = false;
        var head = -1;
        for (var i = from; i < limit && i - from <= MostModifiers; i++)
        {
            var token = tokens[i];
            if (token.Text is "other" or "others" or "more")
                other = true;
            if (token.Kind == TokenKind.Punctuation && !(token.Text is "," && head < 0 && i > from && i + 1 < limit && WordClasses.Default.Of(tokens[i + 1].Text).Count == 0) && token.Text is not ("\"" or "\u201c" or "\u201d"))
                break;
            if (IsHuman(token.Text))
                head = i;
            else if (token.Kind != TokenKind.Possessive && (WordClasses.Default.Is(token.Text, "function") || CasualtyWords.TryGet(token.Text, out _)))
                break;
            else if (head >= 0 && token.Kind != TokenKind.Possessive && !token.Capitalised)
                break;
        }
        return head;
    }

    private static bool IsHuman(string word) =>
        word is "others" or "service" or "personnel" or "someone" or "somebody"
        || WordClasses.Default.Is(word, "human.civil") || WordClasses.Default.Is(word, "human.military") || WordClasses.Default.Is(word, "human.perp");

    private static bool IsAge(string word) => word.EndsWith("-year-old", StringComparison.Ordinal) || word.EndsWith("-month-old", StringComparison.Ordinal);

    private static bool IsAttacker(string word) =>
        word is "suspect" or "suspects" || (WordClasses.Default.Is(word, "human.perp") && word is not ("individuals" or "men" or "persons" or "subjects" or "youths" or "fighters" or "fighter"));

    private static bool IsSingular(string word) =>
        word is "police" or "people" or "men" or "women" or "children" or "personnel" or "staff" or "others" or "troops" or "gunmen" or "policemen" or "crew" or "family" or "couple" or "squad" or "gang" or "mob" or "cell" or "patrol" or "battalion" or "brigade" or "general" or "major" or "corporal" or "private" or "service" or "kids"
            ? false
            : !word.EndsWith('s') || word is "boss";

    private static bool IsPartOfAddressOrTime(List<Token> tokens, int first, int end, int limit)
    {
        var before = first > 0 ? tokens[first - 1].Text : "";
        var after = end < limit ? tokens[end].Text : "";
        return IsAgeOrOrder(tokens, first, end, limit)
            || before is "$" or "#" or "\u00a3" or "\u20ac" or "no" or "age" or "aged" or "route" or "highway" or "interstate" or "channel" or "apartment" or "ages"
            || (before is ":" && first > 1 && tokens[first - 2].Kind == TokenKind.Number)
            || (before is "," && end < limit && after is "," && tokens[first].Kind == TokenKind.Number)
            || after is ":" or "%" or "percent" or "block" or "a.m." or "p.m." or "am" or "pm" or "a.m" or "p.m" or "st" or "street" or "avenue" or "years" or "year" or "year-old" or "years-old" or "year-olds" or "hours" or "hour" or "minutes" or "minute" or "days" or "day" or "weeks" or "week" or "months" or "month" or "times" or "time" or "miles" or "km" or "kg" or "kilometers" or "metres" or "meters" or "feet" or "yards" or "inches" or "pounds" or "counts" or "count" or "million" or "dollars" or "news" or "-"
            || (tokens[first].Kind == TokenKind.Number && tokens[first].Text.Length == 4 && tokens[first].Text[0] is '1' or '2' && tokens[first].Text[1] is '9' or '0' && end == first + 1);
    }

    /// <summary>"both 16,", "children under the age of 15", "turned 15", "17 and 19 years old", "Image 2 of 10", "11700 Robertson".</summary>
    private static bool IsAgeOrOrder(List<Token> tokens, int first, int end, int limit)
    {
        string Word(int i) => i >= 0 && i < limit ? tokens[i].Text : "";
        if (tokens[first].Kind != TokenKind.Number || end != first + 1)
            return false;
        var (before, after) = (Word(first - 1), Word(end));
        return (before is "of" && (Word(first - 2) is "age" || (first > 1 && tokens[first - 2].Kind == TokenKind.Number)))
            || before is "both" or "turned" or "turning" or "under" && after is "," or "." or "years"
            || (before is "and" or "," && first > 2 && tokens[first - 2].Kind == TokenKind.Number && Word(first - 3) is "ages" or "aged")
            || (after is "and" && Word(end + 2) is "years" && end + 1 < limit && tokens[end + 1].Kind == TokenKind.Number)
            || after is "a" or "an"
            || (before is "on" or "at" && tokens[first].Text.Length >= 4 && end < limit && tokens[end].Capitalised);
    }

    /// <summary>A noun follows that is no person: "three cars", "two shots".</summary>
    private static bool IsThing(List<Token> tokens, int at, int limit)
    {
        for (var i = at; i < limit && i - at < 3; i++)
        {
            var token = tokens[i];
            if (token.Kind != TokenKind.Word || WordClasses.Default.Is(token.Text, "function") || CasualtyWords.TryGet(token.Text, out _) || token.Text is "people" or "critically" or "fatally" or "seriously" or "then" or "also" or "more" or "others" or "during" or "after" or "when" or "were" or "remain" or "remained" or "reported" or "confirmed" or "feared" or "slightly" or "people's")
                return false;
            if (WordClasses.Default.Is(token.Text, "vehicle") || WordClasses.Default.Is(token.Text, "weapon") || WordClasses.Default.Is(token.Text, "structure") || token.Text is "shots" or "rounds" or "attacks" or "attack" or "incidents" or "cases" or "blasts" or "explosions" or "shootings" or "wounds" or "gunshots" or "homicides" or "murders" or "bedrooms" or "charges" or "arrests" or "photos" or "images" or "comments" or "shares" or "others'")
                return true;
        }
        return false;
    }
}
