using BriefingBot.Configuration;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Language.Places;
using BriefingBot.Ingestion.Extraction;
using BriefingBot.Ingestion.Starter;

namespace BriefingBot;

/// <summary>What the reading of incidents leans on: the gazetteer and the names of groups, from the files beside the program.</summary>
internal static class ReadingMaterial
{
    /// <summary>A reader that knows the groups of the starter knowledge: the batch form opens no store.</summary>
    public static DocumentReader WithoutStore()
    {
        var groups = StarterKnowledge.Load(Path.Combine(BriefingConfiguration.Directory, "knowledge"), StarterMode.Groups).Bundle?.Groups ?? [];
        return new DocumentReader(LoadGazetteer(), new KnownGroups(new GroupMentions(groups)));
    }

    /// <summary>A reader that knows the groups in the store.</summary>
    public static async Task<DocumentReader> FromStoreAsync(GroupCatalogue catalogue, CancellationToken cancellation) =>
        new(LoadGazetteer(), new KnownGroups(new GroupMentions((await catalogue.GroupsAsync(cancellation)).Values)));

    private static Gazetteer LoadGazetteer()
    {
        using var file = File.OpenRead(Path.Combine(BriefingConfiguration.Directory, "gazetteer", "places.tsv.gz"));
        return Gazetteer.Load(file);
    }
}
