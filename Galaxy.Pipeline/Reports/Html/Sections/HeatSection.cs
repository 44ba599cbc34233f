using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Explanations;
using Galaxy.Pipeline.Reports.Html.Elements;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>Where the sample predictions' pictures support the answers.</summary>
internal static class HeatSection
{
    public static ImmutableArray<XElement> Of(HeatedPictures? heat, ImmutableArray<string> classes) => heat is null || heat.Pictures.IsEmpty
        ? []
        :
        [
            new XElement(
                "p",
                $"Sample predictions again, tinted where {heat.Layer} found support for the answer: "
                + "the lighter, the more (Grad-CAM; Selvaraju et al., 2017). "
                + "The hottest place of each picture counts as one: heat says where, not how much."),
            PictureCard.Sheet(heat.Pictures, classes, "Heat over"),
        ];
}
