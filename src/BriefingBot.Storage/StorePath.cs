namespace BriefingBot.Storage;

/// <summary>Where the store lies when nobody says: in the user's data folder, else in ./data.</summary>
public static class StorePath
{
    private const string FileName = "briefingbot.db";

    public static string Resolve(StorageOptions options)
    {
        if (options.Path.Length > 0)
            return System.IO.Path.GetFullPath(options.Path);
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length > 0
            ? System.IO.Path.Combine(data, "briefingbot", FileName)
            : System.IO.Path.Combine(Environment.CurrentDirectory, "data", FileName);
    }
}
