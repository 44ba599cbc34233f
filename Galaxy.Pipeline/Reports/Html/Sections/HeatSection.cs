using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Reports.Html.Elements;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>What in the sample predictions' pictures spoke for the answers.</summary>
internal static class HeatSection
{
    public static ImmutableArray<XElement> Of(HeatedPictures? heat, ImmutableArray<string> classes) => heat is null || heat.Pictures.IsEmpty
        ? []
        :
        [
            new XElement(
                "p",
                $"Sample predictions again, tinted where {heat.Layer} found what speaks for the answer: "
                + "the lighter, the more (Grad-CAM; Selvaraju et al., 2017). "
                + "The hottest place of each picture counts as one: heat says where, not how much."),
            PictureCard.Sheet(heat.Pictures, classes, "Heat over"),
        ];
}
