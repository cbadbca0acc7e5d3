namespace BriefingBot.Ingestion.Extraction.Attributions;

/// <summary>Words by which a sentence ties somebody to an act that an earlier sentence told.</summary>
internal static class VoiceCues
{
    public static bool In(TaggedText text, int sentence)
    {
        var tokens = text.Sentences[sentence];
        for (var i = tokens.First; i < tokens.End; i++)
        {
            if (text.Tokens[i].Text is "responsibility" or "blamed" or "blames" or "accused" or "accuses" or "denied" or "denies" or "attributed" or "suspected" or "suspicion" or "rejected" or "accusations")
                return true;
        }
        return false;
    }
}
