using BriefingBot.Engine.Facts;

namespace BriefingBot.Tests.Facts;

public class SourceCountTests
{
    private static Citation In(string document, string? family) => new(CitationKind.Passage, document, "Outlet") { Family = family };

    [Fact]
    public void Two_outlets_of_one_publisher_are_one_voice() =>
        SourceCount.Of([In("a", "acme"), In("b", "acme"), In("c", "globe")]).ShouldBe(new SourceCount(3, 2));

    [Fact]
    public void All_documents_without_an_outlet_are_together_one_voice() =>
        SourceCount.Of([In("a", null), In("b", null), In("c", "globe")]).ShouldBe(new SourceCount(3, 2));

    [Fact]
    public void A_document_cited_twice_is_one_document() =>
        SourceCount.Of([In("a", "acme"), In("a", "acme")]).ShouldBe(new SourceCount(1, 1));
}
