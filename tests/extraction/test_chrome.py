"""Lines that sites add, and lines of stories that resemble them."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.extraction import chrome_words
from transforms.extraction.chrome import (
    closes_story,
    ends_story,
    fold,
    is_biography,
    is_chrome,
    is_highlights_title,
    is_last_title,
    is_menu,
    is_sign_off,
    is_tail_title,
    related_headline,
    split_related,
    without_read_more,
)

PROMPTS = """\
देश और दुनिया की ताज़ा ख़बरों के लिए हमारे व्हाट्सऐप चैनल से जुड़ें।
ताज़ा समाचार पढ़ने के लिए यहां क्लिक करें
राज्य की खबरों के लिए पढ़ते रहिए हमारा अखबार।
खबरों और विज्ञापन के लिए संपर्क करें
ई-पेपर पढ़ने के लिए सब्सक्राइब करें
आप हमें ट्विटर पर भी फॉलो कर सकते हैं
Follow us on Google News and stay updated with the latest stories.
Get breaking news and live updates on our app. Download now!
आमच्या व्हॉट्सअॅप चॅनलला जॉईन करा आणि ताज्या बातम्या मिळवा
हाम्रो फेसबुक पेज लाइक गर्नुहोस् र ताजा समाचार पढ्नुहोस्
ਤਾਜ਼ਾ ਖ਼ਬਰਾਂ ਲਈ ਸਾਡਾ ਵਟਸਐਪ ਚੈਨਲ ਫਾਲੋ ਕਰੋ
تازہ ترین خبروں کے لیے ہمارے واٹس ایپ چینل کو فالو کریں
খবরের সব আপডেট পেতে আমাদের হোয়াটসঅ্যাপ চ্যানেল ফলো করুন
તાજા સમાચાર માટે અમારી વોટ્સએપ ચેનલને ફોલો કરો
உடனுக்குடன் செய்திகளை தெரிந்துகொள்ள எங்கள் வாட்ஸ்அப் சேனலில் இணையுங்கள்
తాజా వార్తల కోసం మా వాట్సాప్ ఛానల్‌ను ఫాలో అవ్వండి
ತಾಜಾ ಸುದ್ದಿಗಳಿಗಾಗಿ ನಮ್ಮ ವಾಟ್ಸಾಪ್ ಚಾನೆಲ್ ಫಾಲೋ ಮಾಡಿ
ഏറ്റവും പുതിയ വാർത്തകൾക്കായി ഞങ്ങളുടെ വാട്സാപ് ചാനൽ ഫോളോ ചെയ്യൂ
ତାଜା ଖବର ପାଇଁ ଆମ ହ୍ୱାଟସଆପ୍ ଚ୍ୟାନେଲକୁ ଫଲୋ କରନ୍ତୁ
(With inputs from PTI)
(एजेंसी इनपुट के साथ)
(यह खबर सिंडिकेट फीड से सीधे ली गई है।)
डिस्क्लेमर: इस लेख में दी गई जानकारी सामान्य मान्यताओं पर आधारित है।
मेले में उमड़ी भीड़। (फोटो: एएनआई)
Villagers at the fair on Monday. | Photo Credit: Kamal Verma
A file photo of the bridge at Una
Villagers crossed the old bridge on foot for the last time on Sunday evening.(Photo | Kamal Verma)
बैठक में शामिल अधिकारी - फोटो : एजेंसी
— Kamal Verma (@kverma) July 3, 2024
The writer is a retired engineer. Views expressed are personal.
Editor's note: This is the second of three reports on the bridges of the hills.
Story first published: Tuesday, June 15, 2021, 14:22 [IST]
ब्रेकिंग न्यूज़ पाने के लिए. पाएं न्यूज़ अपडेट्स पूरे दिन.
Subscribe to read the rest at Rs 99 a month.
मरीज से हालचाल पूछते हुए।
सड़क पर जमा ग्रामीण।
5 min read
12 Comments
Tags: fair, bridge""".splitlines()

TEXT = """\
होमपेज पर दिए गए लिंक पर क्लिक करें।
इसके लिए पहले आधिकारिक ऐप डाउनलोड करें।
Loading of trucks was stopped at the border on Monday.
Sponsored by the tribal department, the camp drew 400 people.
Follow the rules, collector tells shopkeepers before the fair.
He said the channel had joined hands with app makers for the latest news in villages.
More than 200 students read news in the school app, teachers said.
पुलिस ने बताया कि आरोपी व्हाट्सऐप ग्रुप में लोगों को जोड़कर ठगी करता था।
वे हर सुबह समाचार चैनल देखते और ऐप पर खबरें पढ़ते थे।
सरकार ने ऐप लॉन्च किया ताकि किसान मंडी के भाव देखें।
“हमारे चैनल को सब्सक्राइब करें”, वह हर खबर के बाद कहता था।
Recommended dose of the vaccine is two shots, the doctor said.
Related to the case, two more men were held on Friday.
Also seen at the fair were potters from three districts.
यह भी देखें तो खर्च पिछले साल से दोगुना हो चुका है।
तस्वीर साफ होने में अभी वक्त लगेगा।
फोटो खिंचवाने के चक्कर में युवक नदी में गिरा।
Comments from the minister came late in the evening.
प्रतिक्रिया देते हुए उन्होंने कहा कि जांच होगी।
भाषा पर विवाद फिर गहराया है।
The editor's note had been lost for forty years.
दोनों देशों के बीच बारह समझौते हुए।
बैठक में कई अधिकारी मौजूद थे।
मौके पर भीड़ जुटी।
वह लोगों से बात करते हुए आगे बढ़े।
महासचिव ने कहा कि तत्काल कोटे में भी पारदर्शिता लाई जानी चाहिए। (पीटीआई इनपुट के साथ)""".splitlines()


@pytest.mark.parametrize("line", PROMPTS)
def test_prompts_credits_and_notices(line: str):
    assert is_chrome(line)


@pytest.mark.parametrize("line", TEXT)
def test_text_that_resembles_them(line: str):
    assert not is_chrome(line)
    assert not closes_story(line)
    assert not is_sign_off(line)
    assert related_headline(line) is None


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("इसे भी जरूर पढ़ें- मेले में भीड़ उमड़ी", "मेले में भीड़ उमड़ी"),
        ("यह भी पढ़ें मेले में 5-दिन की छूट", "मेले में 5-दिन की छूट"),
        ("यह भी पढ़ें: मेले में भीड़ उमड़ी।", "मेले में भीड़ उमड़ी।"),
        ("👉 ये भी पढ़ें | मेले में भीड़ उमड़ी", "मेले में भीड़ उमड़ी"),
        ("पढ़ें: मेले में भीड़ उमड़ी", "मेले में भीड़ उमड़ी"),
        ("हे ही वाचा: जत्रेत गर्दी उसळली", "जत्रेत गर्दी उसळली"),
        ("यो पनि पढ्नुहोस् : मेलामा भीड", "मेलामा भीड"),
        ("یہ بھی پڑھیں: میلے میں بھیڑ", "میلے میں بھیڑ"),
        ("আরও পড়ুন: মেলায় ভিড়", "মেলায় ভিড়"),
        ("આ પણ વાંચો: મેળામાં ભીડ", "મેળામાં ભીડ"),
        ("ଏହା ବି ପଢ଼ନ୍ତୁ: ମେଳାରେ ଭିଡ଼", "ମେଳାରେ ଭିଡ଼"),
        ("இதையும் படியுங்கள்: திருவிழாவில் கூட்டம்", "திருவிழாவில் கூட்டம்"),
        ("ఇవి కూడా చదవండి: జాతరలో జనం", "జాతరలో జనం"),
        ("ಇದನ್ನೂ ಓದಿ:ಜಾತ್ರೆಯಲ್ಲಿ ಜನ", "ಜಾತ್ರೆಯಲ್ಲಿ ಜನ"),
        ("ഇതും വായിക്കുക: ഉത്സവത്തിന് തിരക്ക്", "ഉത്സവത്തിന് തിരക്ക്"),
        ("[Also Read: Fair draws a crowd]", "Fair draws a crowd"),
        ("ALSO READ | Fair draws a crowd", "Fair draws a crowd"),
        ("Watch | Fair draws a crowd", "Fair draws a crowd"),
        ("Also Read:", ""),
        ("ये भी पढ़ें -", ""),
        ("यह भी पढ़ें 👇", ""),
        ("ഇതും വായിക്കുക", ""),
    ],
)
def test_related_headlines(line: str, headline: str):
    assert related_headline(line) == headline


def test_a_related_headline_at_the_end_of_a_paragraph():
    text = "पुल सोमवार को खुलेगा। "
    assert split_related(text + "(यह भी पढ़ें: मेले में भीड़)") == ("पुल सोमवार को खुलेगा।", "मेले में भीड़")
    assert split_related(text + "यह भी पढ़ना जरूरी है।") == (text + "यह भी पढ़ना जरूरी है।", "")


def test_titles():
    assert [is_tail_title(line) for line in ("Comments (3)", "टैग्स", "संबंधित खबरें:", "पुल बंद")] == [
        False,
        True,
        True,
        False,
    ]
    assert [is_last_title(line) for line in ("Post a Comment", "सभी कॉमेंट्स देखें", "ताजा खबरें")] == [
        True,
        True,
        False,
    ]
    assert is_highlights_title("Key Points")
    assert not is_highlights_title("मुख्य बिंदु पर चर्चा")


def test_biographies():
    assert is_biography("कमल को पत्रकारिता में दस वर्षों का अनुभव है।")
    assert is_biography("The author is a Shimla-based independent journalist.")
    assert is_biography("(The writers are professors of economics at a state university.)")
    assert is_biography("लेखक वरिष्ठ पत्रकार हैं और पहाड़ के विषयों पर लिखते हैं।")
    assert not is_biography("किसान को खेती का बीस साल का अनुभव है।")
    assert not is_biography("The writer said the officer who saw the cracks deserved credit.")
    assert not is_biography("The author is survived by his wife and two sons.")
    assert not is_biography("लेखक ने कहा कि जिन अधिकारियों ने दरार देखी, वे सम्मान के हकदार हैं।")


def test_what_unfolds_a_paragraph():
    assert without_read_more("पुल सोमवार को खुलेगा...और पढ़ें") == "पुल सोमवार को खुलेगा"
    assert without_read_more("पुल सोमवार को खुलेगा।") == "पुल सोमवार को खुलेगा।"


LISTS = {
    name: value for name, value in vars(chrome_words).items() if isinstance(value, str) and name.isupper()
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_no_empty_and_no_repeated_entry(name: str):
    entries = LISTS[name].split("|")
    assert all(entry and entry == entry.strip() for entry in entries)
    assert len(entries) == len(set(entries))


@pytest.mark.parametrize("entry", chrome_words.LAST_TITLES.split("|") + chrome_words.LIST_TITLES.split("|"))
def test_every_title_ends_a_story(entry: str):
    assert ends_story(entry.upper())
    assert ends_story(f"{entry}:")


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=500))
def test_any_line_is_judged(line: str):
    for judge in (is_chrome, closes_story, ends_story, is_menu, is_sign_off, is_biography, related_headline):
        judge(line)
    paragraph, headline = split_related(line)
    assert line.startswith(paragraph)
    assert headline in line
    assert fold(fold(line)) == fold(line)


@pytest.mark.parametrize("unit", ["(", " -", "a ", "साल का ", "यह भी पढ़ें ", "— a (", "|फोटो"])
def test_no_line_takes_long(unit: str):
    line = unit * 100_000
    started = time.process_time()
    for judge in (is_chrome, closes_story, is_biography, related_headline, split_related, without_read_more):
        judge(line)
        judge(line[:340])
    assert time.process_time() - started < 1
