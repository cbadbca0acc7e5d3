namespace BriefingBot.Ingestion.Stories;

/// <summary>Tells round-ups and anniversary pieces by what their title, or for anniversaries their first lines, say of themselves.</summary>
internal static class FormCues
{
    private const int LeadLength = 250;

    private static readonly string[] Roundup =
    [
        "week in review", "weekly review", "month in review", "year in review", "roundup", "round-up", "round up", "news in brief", "world briefing",
        "morning briefing", "daily briefing", "daily digest", "weekly digest", "top stories", "this week in", "a look at recent",
        "timeline of", "timeline:", "list of", "recent attacks", "deadliest attacks", "chronology",
    ];

    private static readonly string[] AnniversaryTitle =
    [
        "anniversary", "years on", "year on", "years after", "year after", "years later", "year later", "years since", "year since", "years ago",
        "remembering", "commemorat", "looking back",
    ];

    private static readonly string[] AnniversaryLead = ["anniversary", "commemorat"];

    public static StoryForm Of(string title, string body)
    {
        if (Contains(title, Roundup))
            return StoryForm.Roundup;
        var lead = body.Length > LeadLength ? body[..LeadLength] : body;
        return Contains(title, AnniversaryTitle) || Contains(lead, AnniversaryLead) ? StoryForm.Anniversary : StoryForm.Report;
    }

    private static bool Contains(string text, string[] cues) =>
        Array.Exists(cues, cue => text.Contains(cue, StringComparison.OrdinalIgnoreCase));
}
