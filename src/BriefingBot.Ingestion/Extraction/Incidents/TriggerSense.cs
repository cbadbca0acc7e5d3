using BriefingBot.Ingestion.Extraction.Lexicon;

namespace BriefingBot.Ingestion.Extraction.Incidents;

/// <summary>Weeds out the other senses of the words of violence, and tells a reference ("the attack") from a report.</summary>
internal static class TriggerSense
{
    public static bool IsOtherSense(TaggedText text, int at, int first, int end)
    {
        string Word(int i) => i >= first && i < end ? text.Tokens[i].Text : "";
        var (word, before, after) = (Word(at), Word(at - 1), Word(at + 1));
        return word switch
        {
            "attack" or "attacks" => before is "heart" or "panic" or "asthma" or "anxiety" or "cyber" or "verbal" or "personal" or "press" or "media" or "under" or "political" or "counter" || after is "ad" or "ads" or "helicopter" or "helicopters" or "dog" or "aircraft" or "rifle",
            "strike" or "strikes" => before is not ("air" or "drone" or "missile" or "rocket" or "military" or "artillery") && !(word is "strikes" && before is "air"),
            "struck" => after is "a" && Word(at + 2) is "deal" or "balance" or "chord" or "tone" || before is "was" or "were" && after is "by" && Word(at + 2) is "lightning" or "the" && Word(at + 3) is "virus",
            "shot" => before is "a" or "the" or "his" or "her" or "screen" or "mug" or "first" or "long" or "best" or "penalty" or "jump" or "winning" || after is "glass" or "put" or "clock" or "list",
            "shots" => true,
            "shooting" => after is "guard" or "star" or "range" or "percentage" or "club" or "gallery" or "script" || before is "photo" or "target" or "skeet" or "free",
            "fired" => !(after is "on" or "at" or "into" or "upon" or "shots" or "several" or "multiple" or "from" or "rockets" or "a" or "two" or "three"),
            "bomb" or "bombs" => after is "squad" or "disposal" or "threat" or "threats" or "shelter" or "maker" or "makers" or "scare" or "expert" or "experts" or "factory" or "making" || before is "atomic" or "nuclear" or "photo" or "atom" or "time",
            "bombing" => after is "campaign" or "range" or "raids",
            "blew" or "blown" => !(after is "up" or "himself" or "herself" or "themselves" or "apart" or "off" || Word(at + 2) is "up"),
            "killing" or "killings" => after is "spree" or "time" || before is "extrajudicial" or "mercy",
            "murder" => before is "with" or "of" or "for" or "attempted" or "degree" or "first-degree" or "second-degree" || after is "charge" or "charges" or "mystery" or "case" or "trial",
            "execution" => after is "of" && Word(at + 2) is "the" or "a" || before is "budget",
            "executed" => Word(at + 1) is "by" && Word(at + 2) is "lethal" || after is "attacks" or "the" or "a" or "operations",
            "raid" or "raids" or "raided" => before is "police" or "immigration" or "drug" or "tax" || after is "by" && Word(at + 2) is "police",
            "died" or "dead" => after is "end" or "line" or "sea" || before is "brain" || Word(at + 1) is "of" && Word(at + 2) is "cancer" or "natural" or "a" && Word(at + 3) is "heart" or "stroke",
            "burned" or "burnt" => after is "out" or "down" && before is "has" || before is "sun",
            "siege" => before is "under",
            "blast" => after is "furnace" || before is "a" && Word(at - 2) is "had" or "have",
            "explosion" => before is "population" or "gas",
            _ => false,
        };
    }

    /// <summary>"The attack", "this bombing", "Friday's shooting", "the deadly Moscow assault": it is taken for known.</summary>
    public static bool IsDefinite(TaggedText text, int at, int first)
    {
        for (var i = at - 1; i >= first && at - i <= 6; i--)
        {
            var token = text.Tokens[i];
            if (token.Text is "the" or "this" or "that" or "these" or "those" or "both" || token.Kind == BriefingBot.Engine.Language.TokenKind.Possessive)
                return true;
            if (token.Text is "a" or "an" or "," or "." || WordClasses.Default.Is(token.Text, "function"))
                return false;
        }
        return false;
    }
}
