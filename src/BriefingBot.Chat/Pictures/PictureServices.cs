using BriefingBot.Engine.Pictures;
using BriefingBot.Engine.Status;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Pictures;

public static class PictureServices
{
    /// <summary>What turns the engine's pictures into PNG, for both adapters.</summary>
    public static IServiceCollection AddPictures(this IServiceCollection services)
    {
        services.AddSingleton(s => new LibrsvgRasterizer(s.GetRequiredService<ILogger<LibrsvgRasterizer>>(), () => LibrsvgProbe.Fault()));
        services.AddSingleton<IRasterizer>(s => s.GetRequiredService<LibrsvgRasterizer>());
        services.AddSingleton<IReportsState>(s => s.GetRequiredService<LibrsvgRasterizer>());
        return services;
    }
}
