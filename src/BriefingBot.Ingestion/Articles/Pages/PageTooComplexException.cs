namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>Ends the parsing of a page that is beyond all measure; the reader turns it into a sentence.</summary>
internal sealed class PageTooComplexException : Exception
{
    public PageTooComplexException()
        : base("The page has more elements than an article can have.")
    {
    }

    public PageTooComplexException(string message)
        : base(message)
    {
    }

    public PageTooComplexException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
