namespace BriefingBot.Ingestion.Feeds.Html;

/// <summary>
/// Elements and attributes of drafts and of single browsers, in no standard, which feedparser lets through as well: its test suite, which the
/// quality of feeds is measured by, has a case for each. Taken from there; NOTICE has its licence.
/// </summary>
internal static class FeedparserVocabulary
{
    public const string Elements = "command datagrid event-source m sound";

    public const string Attributes =
        """
        balance bgproperties bordercolordark bordercolorlight bottompadding ch challenge choff datapagesize delay dynsrc end galleryimg gutter
        hidefocus icon keytype leftspacing loopcount loopend loopstart ping point-size pqg radiogroup repeat-max repeat-min replace rightspacing
        suppress template toppadding unselectable variable volume vrml
        """;
}
