"""The words of a news page that are not its story's, in the languages of Indian news pages.

Lists name what the whole trade writes; a bar stands between two entries. Case, the dots below letters and
zero-width signs make no difference: `chrome.fold` folds entries and lines alike.
"""

from typing import Final

#: Titles of comment boxes, of the author's box and of the page's foot: no story goes on below one.
LAST_TITLES: Final = (
    "post your comment|post a comment|post comment|leave a comment|leave a reply"
    "|write a comment|add a comment|add comment|readers' comments|reader comments"
    "|join the conversation|be the first to comment|about the author|about author"
    "|about the writer|end of article|end of story|next story|next stories|next article"
    "|next post|previous post|previous article|read next|up next|follow us on social media"
    "|our network|visual stories|web stories|popular categories|english summary|english title"
    "|quick links|contact us|लेखक के बारे में|लेखक परिचय|अगली खबर|अगला लेख|पिछली खबर"
    "|अपनी राय दें|अपनी प्रतिक्रिया दें|अपना कमेंट लिखें|टिप्पणी करें|टिप्पणी लिखें"
    "|पाठकों की राय|पाठकों की प्रतिक्रिया|वेब स्टोरी|वेब स्टोरीज|लेखकाबद्दल|लेखकाविषयी"
    "|पुढील बातमी|तुमची प्रतिक्रिया|प्रतिक्रिया द्या|प्रतिक्रिया दिनुहोस्|प्रतिक्रिया"
    "|लेखकको बारेमा|अर्को समाचार|ਲੇਖਕ ਬਾਰੇ|ਅਗਲੀ ਖ਼ਬਰ|ਟਿੱਪਣੀ ਕਰੋ|مصنف کے بارے میں|اگلی خبر"
    "|تبصرہ کریں|اپنی رائے دیں|লেখক পরিচিতি|পরবর্তী খবর|মন্তব্য করুন|আপনার মতামত|লেখક વિશે"
    "|લેખક વિશે|આગળના સમાચાર|ટિપ્પણી કરો|તમારો અભિપ્રાય|எழுத்தாளர் பற்றி|அடுத்த செய்தி"
    "|கருத்தை பதிவிடுக|உங்கள் கருத்து|రచయిత గురించి|తదుపరి వార్త|మీ అభిప్రాయం|ಲೇಖಕರ ಬಗ್ಗೆ"
    "|ಮುಂದಿನ ಸುದ್ದಿ|ನಿಮ್ಮ ಅಭಿಪ್ರಾಯ|ലേഖകനെക്കുറിച്ച്|അടുത്ത വാർത്ത|നിങ്ങളുടെ അഭിപ്രായം"
    "|അഭിപ്രായം രേഖപ്പെടുത്തുക|ଲେଖକଙ୍କ ବିଷୟରେ|ପରବର୍ତ୍ତୀ ଖବର|ମତାମତ ଦିଅନ୍ତୁ"
)
#: Titles of lists of other stories. They stand below a story, or in a box between its paragraphs.
LIST_TITLES: Final = (
    "related|related story|related stories|related news|related articles|related article"
    "|related posts|related topics|related video|related videos|related links|related content"
    "|trending topics|trending news|trending now|trending stories|trending videos|trending"
    "|top news|top stories|top headlines|top trending|latest news|latest videos"
    "|latest stories|latest updates|latest from this section|most read|most popular"
    "|most viewed|most shared|popular news|popular stories|popular posts|more news"
    "|more videos|more stories|more from this section|more from author|more on this"
    "|more in this section|other stories|other news|recommended|recommended news"
    "|recommended for you|recommended stories|recommended articles|you may like"
    "|you may also like|you might also like|also in this section|special for you"
    "|editor's picks|editors' picks|editor's pick|don't miss|must read|in other news"
    "|breaking news|in case you missed it|featured stories|संबंधित खबरें|संबंधित खबर"
    "|संबंधित समाचार|संबंधित लेख|संबंधित फोटो|संबंधित वीडियो|इससे जुड़ी खबरें|खबरें और भी"
    "|और भी खबरें|और खबरें|खबरें अब तक|ताजा खबरें|ताजा खबर|ताजा समाचार|ताजातरीन|बड़ी खबरें"
    "|अन्य खबरें|प्रमुख खबरें|मुख्य खबरें|टॉप खबरें|शीर्ष समाचार|अन्य समाचार|ट्रेंडिंग"
    "|ट्रेंडिंग न्यूज|ट्रेंडिंग टॉपिक्स|टॉप न्यूज|टॉप स्टोरीज|लेटेस्ट न्यूज|ब्रेकिंग न्यूज"
    "|वीडियो और देखें|सबसे ज्यादा पढ़ी गई|सबसे ज्यादा पढ़ी गईं|सबसे ज्यादा पढ़े गए"
    "|सर्वाधिक पढ़ी गई|आपके लिए|आपके लिए खास|आपकी पसंद|सिफारिश की गई खबरें|लोकप्रिय खबरें"
    "|लोकप्रिय|चर्चित खबरें|यह खबरें भी पढ़ें|राज्य से और खबरें|शहर की खबरें|संबंधित बातम्या"
    "|ताज्या बातम्या|महत्त्वाच्या बातम्या|महत्वाच्या बातम्या|लोकप्रिय बातम्या|इतर बातम्या"
    "|आणखी बातम्या|ट्रेंडिंग बातम्या|सम्बन्धित समाचार|थप समाचार|लोकप्रिय समाचार|ताजा अपडेट"
    "|ਸੰਬੰਧਤ ਖ਼ਬਰਾਂ|ਸੰਬੰਧਿਤ ਖ਼ਬਰਾਂ|ਤਾਜ਼ਾ ਖ਼ਬਰਾਂ|ਹੋਰ ਖ਼ਬਰਾਂ|ਮੁੱਖ ਖ਼ਬਰਾਂ|ਟ੍ਰੈਂਡਿੰਗ|متعلقہ خبریں"
    "|تازہ ترین خبریں|تازہ خبریں|تازہ ترین|مزید خبریں|اہم خبریں|مقبول خبریں|সম্পর্কিত খবর"
    "|সংশ্লিষ্ট খবর|সর্বশেষ খবর|সর্বশেষ সংবাদ|আরও খবর|আরো খবর|জনপ্রিয় খবর|সর্বাধিক পঠিত"
    "|ট্রেন্ডিং|সেরা খবর|સંબંધિત સમાચાર|તાજા સમાચાર|લેટેસ્ટ સમાચાર|વધુ સમાચાર|અન્ય સમાચાર"
    "|ટ્રેન્ડિંગ|મુખ્ય સમાચાર|સૌથી વધુ વંચાયેલ|தொடர்புடைய செய்திகள்|மேலும் செய்திகள்"
    "|சமீபத்திய செய்திகள்|முக்கிய செய்திகள்|அதிகம் படித்தவை|அதிகம் வாசிக்கப்பட்டவை|டிரெண்டிங்"
    "|సంబంధిత వార్తలు|తాజా వార్తలు|మరిన్ని వార్తలు|ముఖ్యాంశాలు|ట్రెండింగ్"
    "|ఎక్కువ మంది చదివినవి|ಸಂಬಂಧಿತ ಸುದ್ದಿ|ಸಂಬಂಧಿತ ಸುದ್ದಿಗಳು|ತಾಜಾ ಸುದ್ದಿ|ಇತ್ತೀಚಿನ ಸುದ್ದಿ"
    "|ಇನ್ನಷ್ಟು ಸುದ್ದಿ|ಟ್ರೆಂಡಿಂಗ್|ಹೆಚ್ಚು ಓದಿದ|ബന്ധപ്പെട്ട വാർത്തകൾ|അനുബന്ധ വാർത്തകൾ"
    "|പുതിയ വാർത്തകൾ|കൂടുതൽ വാർത്തകൾ|പ്രധാന വാർത്തകൾ|ഏറ്റവും പുതിയ വാർത്തകൾ|ട്രെൻഡിങ്"
    "|ସମ୍ବନ୍ଧିତ ଖବର|ସମ୍ପର୍କିତ ଖବର|ତାଜା ଖବର|ଅଧିକ ଖବର|ଅନ୍ୟାନ୍ୟ ଖବର|ମୁଖ୍ୟ ଖବର|ଟ୍ରେଣ୍ଡିଂ"
)
#: Titles below a story that a share bar above it may have too: they close only what has begun.
CLOSERS: Final = (
    "comment|comments|view comments|view all comments|show comments|tags|tag|topics|live tv"
    "|more|copyright|टिप्पणी|टिप्पणियां|कमेंट|कमेंट्स|कॉमेंट|टैग|टैग्स|विषय|टॅग्स|ਟਿੱਪਣੀਆਂ"
    "|ਟੈਗ|تبصرے|ٹیگز|মন্তব্য|ট্যাগ|ટિપ્પણીઓ|ટૅગ્સ|ટેગ્સ|கருத்துகள்|குறிச்சொற்கள்|వ్యాఖ్యలు"
    "|ట్యాగ్స్|ಪ್ರತಿಕ್ರಿಯೆಗಳು|ಟ್ಯಾಗ್‌ಗಳು|അഭിപ്രായങ്ങൾ|ടാഗുകൾ|ମନ୍ତବ୍ୟ|ଟ୍ୟାଗ"
)
#: Titles of a story's points, which stand above it and say it again.
HIGHLIGHTS: Final = (
    "highlights|story highlights|key highlights|key points|key takeaways|quick read"
    "|quick take|at a glance|in brief|हाइलाइट्स|हाईलाइट्स|हाइलाइट|मुख्य बिंदु|मुख्य बातें"
    "|खास बातें|खबर की खास बातें|प्रमुख बिंदु|एक नजर में|ठळक मुद्दे|हायलाइट्स|मुख्य बुँदाहरू"
    "|ਮੁੱਖ ਨੁਕਤੇ|ਹਾਈਲਾਈਟਸ|اہم نکات|হাইলাইটস|মূল বিষয়|એક નજરમાં|હાઇલાઇટ્સ|મુખ્ય મુદ્દા"
    "|முக்கிய அம்சங்கள்|சிறப்பம்சங்கள்|ముఖ్యాంశాలు|హైలైట్స్|ಮುಖ್ಯಾಂಶಗಳು|ಹೈಲೈಟ್ಸ್"
    "|പ്രധാന വിവരങ്ങൾ|ഹൈലൈറ്റ്സ്|ମୁଖ୍ୟ ବିନ୍ଦୁ"
)
#: What a site puts into the midst of a story: the text goes on below.
INTERRUPTIONS: Final = (
    "advertisement|advertisements|advertisement - scroll to continue|ad|ads|sponsored"
    "|sponsored links|promoted|promoted content|promoted links|story continues below"
    "|story continues below this ad|story continues below advertisement"
    "|story continues below advertisement remove ad|remove ad"
    "|article continues below advertisement|continue reading below|img title|loading"
    "|loading...|loading…|please wait|file photo|representative image|representational image"
    "|image for representation|विज्ञापन|प्रायोजित|जाहिरात|ਇਸ਼ਤਿਹਾਰ|اشتہار|বিজ্ঞাপন|જાહેરાત"
    "|விளம்பரம்|ప్రకటన|ಜಾಹೀರಾತು|പരസ്യം|ବିଜ୍ଞାପନ|लोड हो रहा है|कृपया प्रतीक्षा करें"
)
#: Buttons and counters of a share bar or a reader's tools.
BUTTONS: Final = (
    "ऐप में पढ़ें|ऐप पर पढ़ें|ऐप में खोलें|एप में पढ़ें|एप पर पढ़ें"
    "|share this|share via|share this article|share this story|share on|copied|link copied"
    "|copy link|text size|font size|listen to this story|listen to this article|listen"
    "|read in app|open in app|open app|save|bookmark|print|read more|show more|view more"
    "|load more|see more|show full article|read full story|read full article|subscribe"
    "|subscribe now|sign up|sign in|log in|click here|join us|join now"
    "|follow us|follow|got it|undo|learn more|thank you for subscribing"
    "|कॉपी लिंक|लिंक कॉपी करें|खबर सुनें"
    "|खबर को सुनें|सुनें|और पढ़ें|पूरा पढ़ें|पूरी खबर पढ़ें|पढ़ें पूरी खबर|पूरी खबर|आगे पढ़ें"
    "|विस्तार से पढ़ें|लेटेस्ट कॉमेंट|सभी कॉमेंट देखें|सब्सक्राइब|हमें फॉलो करें|फॉलो करें"
    "|साझा करें|बातमी ऐका|अधिक वाचा|पुढे वाचा|सविस्तर वाचा|ਸਾਂਝਾ ਕਰੋ|ਹੋਰ ਪੜ੍ਹੋ|مزید پڑھیں"
    "|شیئر کریں|আরও পড়ুন|বিস্তারিত পড়ুন|শেয়ার করুন|વધુ વાંચો|શેર કરો|மேலும் படிக்க|பகிர"
    "|మరింత చదవండి|షేర్ చేయండి|ಹೆಚ್ಚು ಓದಿ|ಹಂಚಿಕೊಳ್ಳಿ|കൂടുതൽ വായിക്കുക|പങ്കിടുക|ଅଧିକ ପଢନ୍ତୁ"
    "|ସେୟାର କରନ୍ତୁ"
)
#: Buttons that unfold a paragraph.
READ_MORE: Final = (
    "read more|show more|see more|और पढ़ें|और पढें|आगे पढ़ें|पूरा पढ़ें|अधिक वाचा"
    "|थप पढ्नुहोस्|ਹੋਰ ਪੜ੍ਹੋ|مزید پڑھیں|আরও পড়ুন|વધુ વાંચો|ଅଧିକ ପଢନ୍ତୁ|மேலும் படிக்க"
    "|మరింత చదవండి|ಹೆಚ್ಚು ಓದಿ|കൂടുതൽ വായിക്കുക"
)
#: What menus above a headline say, where more than a place or a section.
MENU: Final = (
    "menu|home|search|share|tweet|facebook|twitter|whatsapp|telegram|email|login|live tv"
    "|e-paper|epaper|e paper|web stories|photos|videos|hindi news|latest news|breaking news"
    "|top news|शेयर|शेयर करें|मेन्यू|मेनू|होम|मुख्य पृष्ठ|सर्च|खोजें|लाइव टीवी|ई-पेपर|ई पेपर"
    "|ईपेपर|वेब स्टोरी|वेब स्टोरीज|फोटो|वीडियो|हिंदी न्यूज|हिंदी समाचार|मुख्य समाचार"
    "|मुख्य खबरें|प्रमुख खबरें|ताजा खबरें|ताजा समाचार|ब्रेकिंग न्यूज|ਮੁੱਖ ਖਬਰਾਂ|ਮੁੱਖ ਪੰਨਾ|ਹੋਮ"
    "|ਤਾਜ਼ਾ ਖਬਰਾਂ|मुख्यपृष्ठ|गृहपृष्ठ|ہوم|صفحہ اول|হোম|প্রচ্ছদ|હોમ|முகப்பு|హోమ్|ముఖపేజీ"
    "|ಮುಖಪುಟ|ഹോം|ହୋମ"
)
#: Labels of what is no sentence of the story; a colon, dash or bar follows, or nothing.
LABELS: Final = (
    "tags|tag|keyword|keywords|topics|disclaimer|first published|story first published|published"
    "|copyright|source|web title|english title|english summary|editor's note|editors' note"
    "|editor note|संपादक की टिप्पणी|संपादकीय टिप्पणी|संपादकीय नोट|एडिटर्स नोट|संपादकाची टीप"
    "|also known as|read time|reading time|photo|photos|image|images|pic|pics|picture|video"
    "|file photo|photo credit|photo credits|image credit|image source|image courtesy"
    "|photo courtesy|photo by|pic credit|picture courtesy|representative image|caption|फोटो"
    "|फोटो क्रेडिट|फोटो सौजन्य|फोटो साभार|फोटो सोर्स|फोटो स्रोत|तस्वीर|चित्र|इमेज|इमेज सोर्स"
    "|सांकेतिक तस्वीर|सांकेतिक फोटो|प्रतीकात्मक तस्वीर|प्रतीकात्मक फोटो|प्रतिकात्मक तस्वीर"
    "|फाइल फोटो|टैग|टैग्स|कीवर्ड|स्रोत|साभार|डिस्क्लेमर|अस्वीकरण|छायाचित्र|तस्बिर|तस्बिरः"
    "|ਫੋਟੋ|ਤਸਵੀਰ|ਫਾਈਲ ਫੋਟੋ|ਟੈਗ|تصویر|فائل فوٹو|فوٹو|ٹیگ|ছবি|ফাইল ছবি|প্রতীকী ছবি|ছবি সৌজন্য"
    "|ট্যাগ|ફોટો|ફાઈલ ફોટો|તસવીર|તસવીર સૌજન્ય|ડિસ્ક્લેમર|படம்|புகைப்படம்|கோப்புப் படம்|ఫోటో"
    "|ఫొటో|ఫైల్ ఫోటో|చిత్రం|ಚಿತ್ರ|ಸಾಂದರ್ಭಿಕ ಚಿತ್ರ|ಫೋಟೊ|ಫೋಟೋ|ചിത്രം|ഫോട്ടോ|പ്രതീകാത്മക ചിത്രം"
    "|ଫଟୋ|ଫାଇଲ ଫଟୋ|ଛବି"
)
#: Words for a photograph, as credits have them.
PICTURES: Final = (
    "photo|photos|image|images|pic|pics|picture|pictures|फोटो|तस्वीर|चित्र|छायाचित्र|तस्बिर"
    "|ਫੋਟੋ|ਤਸਵੀਰ|تصویر|فوٹو|ছবি|ફોટો|તસવીર|படம்|புகைப்படம்|ఫోటో|ఫొటో|చిత్రం|ಚಿತ್ರ|ಫೋಟೊ|ಫೋಟೋ"
    "|ചിത്രം|ഫോട്ടോ|ଫଟୋ|ଛବି"
)
#: How Hindi captions say what somebody or something on a photograph is doing, and who it is: no verb follows.
CAPTION_STATES: Final = (
    "खड़े|खड़ी|खड़ा|बैठे|बैठी|मौजूद|उपस्थित|जुटे|जुटी|जमा|लगी|लगे|पड़ा|पड़ी|पड़े|क्षतिग्रस्त|भर्ती|तैनात|शामिल|करते|करती"
)
CAPTION_SUBJECTS: Final = (
    "लोग|भीड़|पुलिस|पुलिसकर्मी|बच्चे|बच्चियां|छात्र|छात्राएं|ग्रामीण|किसान|महिला|महिलाएं|कर्मचारी|अधिकारी|पदाधिकारी"
    "|मजदूर|श्रमिक|यात्री|श्रद्धालु|नेता|कार्यकर्ता|परिजन|जवान|सदस्य|मरीज|घायल|युवा|युवक|वाहन|ट्रक|कार|बस|बाइक"
)
#: Prompts and notices by their first words, which no sentence of a story has.
OPENINGS: Final = (
    "all photographs|all photos|all images|first published on|first published at"
    "|subscribe to our|subscribe to read|subscribe to continue|already have an account"
    "|subscribe now|sign up for|sign up to|get the best of|get latest"
    "|get the latest|get all the latest|stay updated with|stay tuned|stay connected"
    "|turn on notification|get alerts|you can also check|follow us|click here to"
    "|click here for|join us on|join our|share this|share via|advertisement -"
    "|story continues below|(disclaimer|disclaimer:"
    "|thank you for subscribing|(except for the|except for the headline"
    "|(this story|(this article|(this report|(with input|with inputs from|(with agency"
    "|(inputs from|(with additional inputs|(edited by|(published in arrangement"
    "|(views expressed|(the views expressed|views expressed are|views are personal"
    "|the views expressed|(the author|(the writer|this website follows|by taboola"
    "|already a subscriber|this article is for|this story is exclusive|this is a premium"
    "|to read the full|to continue reading|unlock this|read the full story|read full story"
    "|catch all the|catch the latest|we use cookies|this site uses cookies"
    "|by continuing to use|all comments are|please wait|comments on this article|डाउनलोड करें"
    "|सब्सक्राइब करें|हमें फॉलो|फॉलो करें|देश-दुनिया की ताजा खबर"
    "|देश और दुनिया की ताजा खबर|ताजा खबरों के लिए|लेटेस्ट खबरों के लिए|अन्य खबरों के लिए"
    "|व्हाट्सएप चैनल|सभी कॉमेंट|अपना कॉमेंट|(यह खबर|(इस खबर|(यह लेख|(इस लेख|(यह समाचार|(लेखक"
    "|(लेखिका|(ये लेखक|(यह लेखक|यह लेखक के निजी विचार|ये लेखक के निजी विचार|(डिस्क्लेमर"
    "|(एजेंसी इनपुट|(इनपुट|(खबर में|(हेडलाइन|यह आर्टिकल केवल|हम कुकीज|इस वेबसाइट पर कुकी"
    "|पूरा पढ़ने के लिए|आगे पढ़ने के लिए|खबर पढ़ने के लिए|(या बातमी|(ही बातमी|(लेखकाचे"
    "|(यो समाचार|(लेखकका|(ਇਹ ਖ਼ਬਰ|(ਲੇਖਕ|(یہ خبر|(مصنف|(এই খবর|(এই প্রতিবেদন|(লেখক|(આ સમાચાર"
    "|(લેખક|(இந்த செய்தி|(கட்டுரையாளர்|(ఈ వార్త|(రచయిత|(ಈ ಸುದ್ದಿ|(ಲೇಖಕರು|(ഈ വാർത്ത|(ലേഖകൻ"
    "|(ଏହି ଖବର|(ଲେଖକ"
)
#: What a site asks its readers to do.
ACTIONS: Final = (
    "download|install|join|follow|subscribe|like|sign up|tap|stay tuned|stay updated"
    "|stay connected|get|read|check|visit|scan|turn on|enable|catch|इंस्टॉल करें|इंस्टाल करें"
    "|जुड़ें|जुड़े|जुड़िए|जुड़े रहें|जुड़ने के लिए|लाइक करें|पढ़ें|पढ़ते रहें|पढ़ने के लिए"
    "|पाएं|पाइए|पायें|पाने के लिए|देखें|देखने के लिए|देखते रहें|बने रहें|बने रहिए|स्कैन करें"
    "|ऑन करें|चालू करें|सुनें|जानने के लिए|ज्वाइन करें|जॉइन करें|अपडेट रहें|रहें अपडेट"
    "|सबस्क्राईब करा|सबस्क्राइब करा|जॉईन करा|जॉइन करा|जोडले जा|लाईक करा|लाइक करा|वाचा|पाहा"
    "|मिळवा|वाचण्यासाठी|लाइक गर्नुहोस्|जोडिनुहोस्|पढ्नुहोस्|हेर्नुहोस्|पढ्नका लागि|ਜੁੜੋ"
    "|ਲਾਈਕ ਕਰੋ|ਪੜ੍ਹੋ|ਪੜ੍ਹਨ ਲਈ|ਦੇਖੋ|ਪਾਓ|جڑیں|جوائن کریں|لائک کریں|پڑھیں|پڑھنے کے لیے|دیکھیں"
    "|حاصل کریں|যোগ দিন|লাইক করুন|পড়ুন|পড়তে|দেখুন|চোখ রাখুন|যুক্ত হন|জয়েন করুন|পেতে|જોડાઓ"
    "|જોડાવ|જોડાવા|લાઇક કરો|લાઈક કરો|વાંચો|વાંચવા માટે|જુઓ|મેળવો|ଯୋଡି ହୁଅନ୍ତୁ|ଯୋଗ ଦିଅନ୍ତୁ"
    "|ପଢନ୍ତୁ|ପଢିବା ପାଇଁ|ଦେଖନ୍ତୁ|ଲାଇକ କରନ୍ତୁ|இணையுங்கள்|இணைந்திடுங்கள்|இணைய|படிக்க|படியுங்கள்"
    "|தெரிந்துகொள்ள|தெரிந்து கொள்ள|லைக் செய்ய|பெற|చేరండి|జాయిన్|లైక్ చేయండి|చదవండి|చూడండి"
    "|పొందండి|ಸೇರಿ|ಜಾಯಿನ್|ಲೈಕ್ ಮಾಡಿ|ಓದಿ|ಓದಲು|ನೋಡಿ|ಪಡೆಯಿರಿ|ജോയിൻ|അംഗമാകുക|അംഗമാകാം|അംഗമാകൂ"
    "|വായിക്കാൻ|വായിക്കുക|കാണാൻ|ലൈക്ക് ചെയ്യുക"
)
#: The same, where no more than the offer need be said beside them.
CLICKS: Final = (
    "click here|follow us|contact us|share on|share this|log in|stay tuned|फॉलो कर सकते हैं"
    "|जुड़े रहिए|जुड़े रहें|पढ़ते रहिए|पढ़ते रहें|देखते रहिए|बने रहिए|बने रहें|लॉग इन करें"
    "|लॉगिन करें|सब्सक्रिप्शन लें|शेयर करें|शेअर करा|संपर्क करें|संपर्क करा|ਸੰਪਰਕ ਕਰੋ"
    "|رابطہ کریں|যোগাযোগ করুন|સંપર્ક કરો|download the|subscribe to|join us|sign up for"
    "|डाउनलोड करें|डाउनलोड कीजिए|फॉलो करें|फालो करें|फॉलो कीजिए|सब्सक्राइब करें"
    "|सब्स्क्राइब करें|क्लिक करें|डाउनलोड करा|फॉलो करा|क्लिक करा|डाउनलोड गर्नुहोस्"
    "|फलो गर्नुहोस्|सब्सक्राइब गर्नुहोस्|क्लिक गर्नुहोस्|ਡਾਊਨਲੋਡ ਕਰੋ|ਫਾਲੋ ਕਰੋ|ਫੋਲੋ ਕਰੋ"
    "|ਸਬਸਕ੍ਰਾਈਬ ਕਰੋ|ਕਲਿੱਕ ਕਰੋ|ਕਲਿਕ ਕਰੋ|ڈاؤن لوڈ کریں|فالو کریں|سبسکرائب کریں|کلک کریں"
    "|ডাউনলোড করুন|ফলো করুন|সাবস্ক্রাইব করুন|ক্লিক করুন|ડાઉનલોડ કરો|ફોલો કરો|સબ્સ્ક્રાઇબ કરો"
    "|સબસ્ક્રાઇબ કરો|ક્લિક કરો|ଡାଉନଲୋଡ କରନ୍ତୁ|ଫଲୋ କରନ୍ତୁ|ସବସ୍କ୍ରାଇବ କରନ୍ତୁ|କ୍ଲିକ କରନ୍ତୁ"
    "|பதிவிறக்கம் செய்ய|டவுன்லோட் செய்ய|பின்தொடர|கிளிக் செய்ய|சப்ஸ்கிரைப்|ஃபாலோ"
    "|డౌన్‌లోడ్ చేసు|డౌన్లోడ్ చేసు|ఫాలో అవ్వండి|సబ్‌స్క్రైబ్ చేసు|క్లిక్ చేయండి"
    "|ಡೌನ್‌ಲೋಡ್ ಮಾಡಿ|ಫಾಲೋ ಮಾಡಿ|ಸಬ್‌ಸ್ಕ್ರೈಬ್|ಕ್ಲಿಕ್ ಮಾಡಿ|ഡൗൺലോഡ് ചെയ്യ|ഫോളോ ചെയ്യ|സബ്സ്ക്രൈബ്"
    "|ക്ലിക്ക് ചെയ്യ"
)
#: Where a site reaches its readers.
MEDIA: Final = (
    "whatsapp|telegram|google news|facebook|instagram|youtube|twitter|linkedin|app|apps"
    "|play store|app store|newsletter|newsletters|notification|notifications|channel|channels"
    "|e-paper|epaper|inbox|website|व्हाट्सएप|व्हाट्सऐप|व्हाट्सअप|व्हॉट्सएप|व्हॉट्सऐप"
    "|व्हॉट्सअप|वाट्सएप|वाट्सऐप|वॉट्सएप|वॉट्सऐप|व्हॉट्सॲप|व्हॉट्सअॅप|व्हाट्सएप्प|टेलीग्राम"
    "|टेलिग्राम|गूगल न्यूज|गुगल न्यूज|फेसबुक|इंस्टाग्राम|यूट्यूब|युट्यूब|ट्विटर|ऐप|एप|एप्प|ॲप"
    "|अॅप|एप्लिकेशन|न्यूजलेटर|नोटिफिकेशन|चैनल|चॅनेल|चॅनल|च्यानल|ई-पेपर|ईपेपर|वेबसाइट|वेबसाईट"
    "|ਵਟਸਐਪ|ਵਟਸਐੱਪ|ਵ੍ਹਟਸਐਪ|ਟੈਲੀਗ੍ਰਾਮ|ਫੇਸਬੁੱਕ|ਫੇਸਬੁਕ|ਯੂਟਿਊਬ|ਐਪ|ਐਪਲੀਕੇਸ਼ਨ|ਚੈਨਲ|ਇੰਸਟਾਗ੍ਰਾਮ"
    "|واٹس ایپ|ٹیلیگرام|ٹیلی گرام|فیس بک|یوٹیوب|ایپ|چینل|گوگل نیوز|نیوز لیٹر|انسٹاگرام|ٹویٹر"
    "|হোয়াটসঅ্যাপ|টেলিগ্রাম|ফেসবুক|ইউটিউব|অ্যাপ|চ্যানেল|গুগল নিউজ|নিউজলেটার|ইনস্টাগ্রাম"
    "|વોટ્સએપ|વ્હોટ્સએપ|વોટ્સઅપ|ટેલિગ્રામ|ફેસબુક|યુટ્યુબ|એપ|એપ્લિકેશન|ચેનલ|ગૂગલ ન્યૂઝ"
    "|ઇન્સ્ટાગ્રામ|ହ୍ୱାଟସଆପ|ହ୍ୱାଟ୍ସଆପ|ଟେଲିଗ୍ରାମ|ଫେସବୁକ|ଆପ୍|ଚ୍ୟାନେଲ|வாட்ஸ்அப்|வாட்ஸ் அப்"
    "|வாட்ஸ்ஆப்|டெலிகிராம்|பேஸ்புக்|ஃபேஸ்புக்|யூடியூப்|செயலி|சேனல்|கூகுள் நியூஸ்"
    "|இன்ஸ்டாகிராம்|వాట్సాప్|టెలిగ్రామ్|ఫేస్‌బుక్|ఫేస్బుక్|యూట్యూబ్|యాప్|ఛానల్|ఛానెల్|చానల్"
    "|గూగుల్ న్యూస్|ವಾಟ್ಸಾಪ್|ವಾಟ್ಸ್‌ಆ್ಯಪ್|ವಾಟ್ಸಪ್|ಟೆಲಿಗ್ರಾಂ|ಫೇಸ್‌ಬುಕ್|ಫೇಸ್ಬುಕ್|ಯೂಟ್ಯೂಬ್|ಆ್ಯಪ್"
    "|ಚಾನೆಲ್|ಚಾನಲ್|ಗೂಗಲ್ ನ್ಯೂಸ್|വാട്സാപ്|വാട്‌സ്ആപ്|വാട്സ്ആപ്|വാട്ട്സ്ആപ്|ടെലഗ്രാം|ടെലിഗ്രാം"
    "|ഫേസ്ബുക്|ഫെയ്സ്ബുക്|യൂട്യൂബ്|ആപ്പ്|ചാനൽ|ഗൂഗിൾ ന്യൂസ്"
)
#: What a site offers there: itself, or the news.
OFFERS: Final = (
    "us|our|news|latest|latest news|breaking news|live updates|updates|alerts|top stories"
    "|more stories|stories|हमें|हमारे|हमारा|हमारी|हमसे|ताजा|खबर|खबरें|खबरों|समाचार|समाचारों"
    "|अपडेट|अपडेट्स|न्यूज|ब्रेकिंग न्यूज|न्यूज अपडेट|न्यूज अपडेट्स|लेटेस्ट|आम्हाला|आमच्या|आमचे|बातम्या|बातम्यांसाठी|घडामोडी|हामीलाई"
    "|हाम्रो|ਸਾਨੂੰ|ਸਾਡੇ|ਸਾਡੀ|ਖ਼ਬਰ|ਖ਼ਬਰਾਂ|ਖਬਰਾਂ|ਤਾਜ਼ਾ|ਅਪਡੇਟ|ہمیں|ہمارے|ہماری|ہم سے|خبر|خبریں"
    "|خبروں|تازہ ترین|আমাদের|খবর|খবরের|সংবাদ|আপডেট|અમને|અમારા|અમારી|અમારું|સમાચાર|સમાચારો"
    "|ન્યૂઝ|અપડેટ|ଆମ|ଆମକୁ|ଆମର|ଖବର|ଅପଡେଟ|எங்கள்|எங்களை|எங்களது|செய்தி|உடனுக்குடன்|మా|మమ్మల్ని"
    "|వార్త|తాజా|అప్‌డేట్|ನಮ್ಮ|ಸುದ್ದಿ|ತಾಜಾ|ಅಪ್ಡೇಟ್|ഞങ്ങളുടെ|ഞങ്ങളെ|വാർത്ത|അപ്ഡേറ്റ്"
)
#: Notices that stand anywhere in a short line: who made the text and who did not, whose the page is.
NOTICES: Final = (
    "support our journalism|consider paying|consider supporting us|consider subscribing"
    "|independent journalism|become a member|for subscribers only|premium stories"
    "|unlimited access to|views expressed are personal|views are personal"
    "|expressed here are personal|comments are moderated|share it with your friends"
    "|rate this article|was this article helpful|preferred source|a trusted source"
    "|this is a developing story|story is being updated|article was first published"
    "|photographs by the author|पसंदीदा स्रोत|प्राथमिक स्रोत|पसंद आई हो तो|पसंद आया हो तो"
    "|कमेंट करके|आपको कैसी लगी|आपको कैसा लगा|खबर अपडेट की जा रही है"
    "|खबर को अपडेट किया जा रहा है|खबर लगातार अपडेट|syndicated feed|auto-generated"
    "|has not been edited by|not been edited by|third party syndicated|third-party syndicated"
    "|all rights reserved|privacy policy|cookie policy|terms of use|terms and conditions"
    "|terms & conditions|copyright ©|© copyright|dnpa code of ethics|whatsapp channel"
    "|our newsletter|daily newsletter|ad-free experience|qr code to download|comment box"
    "|comments section below|comment section below|use of cookies|uses cookies|सिंडिकेट फीड"
    "|सिंडीकेट फीड|सिंडिकेटेड फीड|टीम ने एडिट नहीं किया|टीम ने संपादित नहीं किया"
    "|संपादित नहीं किया है|एडिट नहीं किया है|ऑटो जेनरेट|ऑटो-जेनरेट|निजी विचार हैं"
    "|सर्वाधिकार सुरक्षित|एजेंसी से इनपुट|एजेंसियों के इनपुट|एजेंसी इनपुट के साथ|इनपुट के साथ"
    "|ऐप के लिए|qr स्कैन|क्यूआर कोड स्कैन|कमेंट बॉक्स|कमेंट सेक्शन"
    "|कुकीज के माध्यम|कुकीज का इस्तेमाल|कुकीज का उपयोग|संपादित केलेली नाही|वैयक्तिक मते"
    "|सर्व हक्क सुरक्षित|ਸੰਪਾਦਿਤ ਨਹੀਂ ਕੀਤਾ|ਕੁਮੈਂਟ ਬਾਕਸ|ਕਮੈਂਟ ਬਾਕਸ|جملہ حقوق محفوظ|سنڈیکیٹ فیڈ"
    "|সিন্ডিকেটেড ফিড|সর্বস্বত্ব সংরক্ষিত|સિન્ડિકેટ ફીડ|સર્વાધિકાર સુરક્ષિત"
    "|அனைத்து உரிமைகளும்|అన్ని హక్కులు|ಎಲ್ಲಾ ಹಕ್ಕು|എല്ലാ അവകാശങ്ങളും"
)
#: "Also read" in the languages of Indian news pages: what follows, or what stands before, is another story.
RELATED: Final = (
    "also read|read also|also see|see also|also watch|also check|also on|read more|must read"
    "|don't miss|in pics|in photos|you may also like|related news|related story"
    "|related stories|related articles|संबंधित खबर|संबंधित खबरें|और पढ़ें|पूरी खबर पढ़ें"
    "|पढ़ें पूरी खबर|यह खबर भी पढ़ें|ये खबर भी पढ़ें|यह खबरें भी पढ़ें|ये खबरें भी पढ़ें"
    "|इस खबर को भी पढ़ें|इन खबरों को भी पढ़ें|यह वीडियो भी देखें|हे ही वाचा|हेही वाचा"
    "|हे पण वाचा|हेपण वाचा|हे सुद्धा वाचा|हेसुद्धा वाचा|हे देखील वाचा|हेही पाहा|हे ही पाहा"
    "|आणखी वाचा|संबंधित बातमी|ही बातमी वाचा|हे वाचलं का|वाचा सविस्तर|यो पनि पढ्नु|यो पनि पढौ"
    "|यो पनि हेर्नु|यी पनि पढ्नु|यसलाई पनि पढ्नु|थप पढ्नु|ਇਹ ਵੀ ਪੜ|ਇਹ ਵੀ ਦੇਖੋ|ਇਹ ਵੀ ਵੇਖੋ"
    "|ਇਸ ਨੂੰ ਵੀ ਪੜ|ਇਹ ਖ਼ਬਰ ਵੀ ਪੜ|ਹੋਰ ਪੜ|یہ بھی پڑھ|یہ بھی دیکھ|اسے بھی پڑھ|مزید پڑھ"
    "|یہ خبر بھی پڑھ|আরও পড|আরো পড|এটাও পড|এটিও পড|এও পড|আরও দেখুন|আরো দেখুন|আরও খবর|પણ વાંચો"
    "|આ પણ વાંચ|આ પણ જુઓ|આ સમાચાર પણ વાંચ|વધુ વાંચો|ଏହା ବି ପଢ|ଏହାକୁ ବି ପଢ|ଏହା ମଧ୍ୟ ପଢ"
    "|ଏହାକୁ ମଧ୍ୟ ପଢ|ଅଧିକ ପଢ|ଆହୁରି ପଢ|இதையும் படி|இதையும் பாரு|இதையும் வாசி|மேலும் படி"
    "|மேலும் வாசிக்க|இதைப் படி|ఇవి కూడా చదవండి|ఇది కూడా చదవండి|ఇవీ చదవండి|ఇదీ చదవండి"
    "|ఇంకా చదవండి|మరింత చదవండి|ఇవీ చూడండి|ఇదీ చూడండి|ఇవి కూడా చూడండి|ఇది కూడా చూడండి"
    "|ఇది చదవండి|ಇದನ್ನೂ ಓದಿ|ಇದನ್ನು ಓದಿ|ಇದನ್ನೂ ನೋಡಿ|ಇವನ್ನೂ ಓದಿ|ಇದೂ ಓದಿ|ಹೆಚ್ಚಿನ ಓದಿಗೆ"
    "|ഇതും വായിക്ക|ഇതുകൂടി വായിക്ക|ഇതു കൂടി വായിക്ക|ഇതും കാണുക|കൂടുതൽ വായിക്ക"
)
#: The same as one word, which needs a colon or a bar after it: it is a word of sentences too.
RELATED_WORDS: Final = (
    "read|watch|related|recommended|explained|opinion|photos|video|see|पढ़ें|पढ़िए|देखें"
    "|वीडियो|वीडियो देखें|देखें वीडियो|जानें|वाचा|पाहा|पढ्नुहोस्|ਪੜ੍ਹੋ|ਦੇਖੋ|پڑھیں|دیکھیں"
    "|পড়ুন|দেখুন|વાંચો|જુઓ|ପଢନ୍ତୁ|ଦେଖନ୍ତୁ|படிக்க|పఠించండి|చదవండి|చూడండి|ಓದಿ|ನೋಡಿ|വായിക്കാം"
    "|വായിക്കൂ|കാണാം"
)
